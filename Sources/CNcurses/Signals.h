#ifndef SIGNALS_H
#define SIGNALS_H

#include <stdbool.h>

/// Gives the terminal back at once, from a signal handler; false when it is not taken.
bool cn_leave_at_once(void);

/// The terminal is to be given back again, after a stop; cn_resume enters the screen.
void cn_take_again(void);

/// Gives this thread a stack for signal handlers.
void cn_use_own_stack(void);

/// From now on no signal that ends or stops the program leaves the terminal taken.
void cn_handle_signals(void);

#endif
