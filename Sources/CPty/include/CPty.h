#ifndef CPTY_H
#define CPTY_H

#include <sys/types.h>

/// Starts a program on a pseudo-terminal of its own, whose ends nothing else inherits (fork, which Swift does not see).
/// Returns the terminal's master side and puts the child's number in `child`; -1 with errno when it cannot be.
int cp_spawn(char *const argument[], char *const environment[], int columns, int rows, pid_t *child);

#endif
