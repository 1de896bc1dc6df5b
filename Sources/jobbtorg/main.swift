print("jobbtorg")
