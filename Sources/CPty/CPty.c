#define _GNU_SOURCE

#include "CPty.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <utmp.h>

int cp_spawn(char *const argument[], char *const environment[], int columns, int rows, pid_t *child) {
  // Not forkpty: what other threads start meanwhile would inherit its ends, and a terminal that somebody else holds open is never
  // hung up.
  char name[64];
  int master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  if (master < 0) return -1;
  int slave = -1;
  if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, sizeof name) == 0)
    slave = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t started = -1;
  if (slave >= 0 && ioctl(slave, TIOCSWINSZ, &size) == 0) started = fork();
  if (started == 0) {
    // As a shell starts a program: what this process holds back, the child must not, or it could not be ended.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    if (login_tty(slave) == 0) execve(argument[0], argument, environment);
    _exit(127);
  }
  if (slave >= 0) close(slave);
  if (started < 0) {
    close(master);
    return -1;
  }
  *child = started;
  return master;
}
