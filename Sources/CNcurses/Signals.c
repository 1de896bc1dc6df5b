#define _GNU_SOURCE

#include "Signals.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// Nothing but async-signal-safe calls in here.
static void on_end(int number, siginfo_t *info, void *context) {
  (void)context;
  // A write of our own into a pipe that nobody reads, or beyond a file's limit: whoever wrote is told so.
  if ((number == SIGPIPE || number == SIGXFSZ) && info->si_pid == getpid()) return;
  cn_leave_at_once();
  signal(number, SIG_DFL);
  raise(number);
}

// MARK: What the program itself answers: a byte each in a pipe, read where keys are read.

static int told[2] = {-1, -1};
static const int heard[] = {SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT};

static void tell(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  if (write(told[1], &byte, 1) < 0) errno = error;
  errno = error;
}

static void on_each_heard(void (*handler)(int)) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = SA_ONSTACK | SA_RESTART;
  sigemptyset(&action.sa_mask);
  for (size_t i = 0; i < sizeof heard / sizeof *heard; i++) sigaction(heard[i], &action, NULL);
}

int cn_hear_signals(void) {
  if (told[0] < 0 && pipe2(told, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
  on_each_heard(tell);
  return told[0];
}

int cn_heard_signal(void) {
  unsigned char byte;
  return read(told[0], &byte, 1) == 1 ? byte : 0;
}

void cn_hear_no_more(void) { on_each_heard(SIG_DFL); }

// The stop of a shell's job control. That the program goes on is told once the terminal is its own again: the signal itself
// may have been heard before.
static void on_stop(int number) {
  (void)number;
  int error = errno;
  bool was_taken = cn_leave_at_once();
  raise(SIGSTOP);
  if (was_taken) {
    cn_take_again();
    tell(SIGCONT);
  }
  errno = error;
}

static void handle(int number, bool always) {
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  action.sa_sigaction = on_end;
  action.sa_flags = SA_ONSTACK | SA_SIGINFO | SA_RESTART;
  sigfillset(&action.sa_mask);
  // What the program was started to ignore (nohup) stays ignored.
  if (!always && (sigaction(number, NULL, &before) != 0 || before.sa_handler == SIG_IGN)) return;
  sigaction(number, &action, NULL);
}

void cn_handle_signals(void) {
  static const int faults[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGQUIT};
  static const int ends[] = {SIGPIPE, SIGXFSZ, SIGUSR1, SIGUSR2,  SIGALRM, SIGVTALRM,
                             SIGPROF, SIGXCPU, SIGPWR,  SIGSTKFLT, SIGIO};
  cn_use_own_stack();
  for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) handle(faults[i], true);
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) handle(ends[i], false);
  for (int number = SIGRTMIN; number <= SIGRTMAX; number++) handle(number, false);
  struct sigaction stop;
  memset(&stop, 0, sizeof stop);
  stop.sa_handler = on_stop;
  stop.sa_flags = SA_RESTART;
  sigemptyset(&stop.sa_mask);
  sigaction(SIGTSTP, &stop, NULL);
}

// MARK: A stack for the handler in every thread: the fault may be that the thread's own is full.

static _Thread_local char own_stack[16384];

void cn_use_own_stack(void) {
  stack_t now;
  if (sigaltstack(NULL, &now) == 0 && !(now.ss_flags & SS_DISABLE)) return;
  stack_t own = {.ss_sp = own_stack, .ss_size = sizeof own_stack, .ss_flags = 0};
  sigaltstack(&own, NULL);
}

struct beginning {
  void *(*body)(void *);
  void *argument;
};

static void *begin(void *given) {
  struct beginning here = *(struct beginning *)given;
  free(given);
  cn_use_own_stack();
  return here.body(here.argument);
}

/// Stands before the C library's function of that name, for every thread of the process is begun with it, also those of
/// Swift and Dispatch; a thread gets its stack for signals before anything else runs in it.
int pthread_create(pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *argument) {
  static int (*next)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);
  if (next == NULL) next = (int (*)(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *))dlsym(
    RTLD_NEXT, "pthread_create");
  if (next == NULL) return EAGAIN;
  struct beginning *given = malloc(sizeof *given);
  if (given == NULL) return EAGAIN;
  *given = (struct beginning){.body = body, .argument = argument};
  int fault = next(thread, attributes, begin, given);
  if (fault != 0) free(given);
  return fault;
}
