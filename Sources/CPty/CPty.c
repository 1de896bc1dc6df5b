#include "CPty.h"

#include <pty.h>
#include <signal.h>
#include <unistd.h>

int cp_spawn(char *const argument[], char *const environment[], int columns, int rows, pid_t *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int master = -1;
  pid_t started = forkpty(&master, NULL, NULL, &size);
  if (started < 0) return -1;
  if (started == 0) {
    // As a shell starts a program: what this process holds back, the child must not, or it could not be ended.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(argument[0], argument, environment);
    _exit(127);
  }
  *child = started;
  return master;
}
