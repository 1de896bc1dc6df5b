// Takes the terminal over and fills the stack of its main thread, or of another one: a fault that only a handler with a
// stack of its own survives. Run by GivenBackTests in a pseudo-terminal.
#include "CNcurses.h"

#include <pthread.h>
#include <string.h>

static int fill(volatile int depth) {
  volatile char room[4096];
  room[depth % 4096] = (char)depth;
  return depth < 0 ? 0 : fill(depth + 1) + room[1];
}

static void *fill_stack(void *unused) {
  fill(1);
  return unused;
}

int main(int count, char **arguments) {
  if (!cn_start("xterm-256color", "Probe")) return 1;
  const uint32_t letter = 'A';
  cn_put(0, 0, &letter, 1, -1, -1, 0);
  cn_show(0, 0);
  if (count > 1 && strcmp(arguments[1], "main") == 0) fill_stack(NULL);
  pthread_t thread;
  pthread_create(&thread, NULL, fill_stack, NULL);
  pthread_join(thread, NULL);
  return 0;
}
