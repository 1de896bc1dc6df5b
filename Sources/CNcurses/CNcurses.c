#include "CNcurses.h"
#include <curses.h>
int cn_version(void) { return NCURSES_VERSION_PATCH; }
