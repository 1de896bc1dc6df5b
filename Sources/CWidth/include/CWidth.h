#ifndef CWIDTH_H
#define CWIDTH_H

/// Columns that a Unicode scalar takes in a terminal, as libc's wcwidth says: 0, 1, 2, or -1 for what cannot be shown.
/// Swift does not see wcwidth itself (glibc hides it behind _XOPEN_SOURCE). Needs a UTF-8 LC_CTYPE.
int cw_width(unsigned int scalar);

#endif
