#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// The few things of curses that Swift needs. Swift cannot use curses.h itself: it refuses stdscr and LINES, and does
/// not see the attribute and key macros. This header does not include it, so none of that leaks.

/// Attribute bits of cn_put.
enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/// Whether standard input and output are a terminal.
bool cn_is_terminal(void);

/// Whether terminfo describes a terminal of this name that can move its cursor.
bool cn_knows(const char *kind);

/// Takes the terminal over as a `kind`: raw keys, bracketed paste, no reports of mouse and focus, the alternate screen,
/// and `title` (UTF-8, harmless text) as the window's title where the terminal can take it back. Installs handlers that
/// give the terminal back at exit and on every signal that ends or stops the program. False when curses refuses.
bool cn_start(const char *kind, const char *title);

/// Gives the terminal back as it was; harmless when it is not taken.
void cn_stop(void);

/// What the terminal sends for a key, by terminfo's name ("kcuu1"); NULL where the description has none.
const char *cn_key(const char *capability);

/// How many colours the terminal has; 0 without colours.
int cn_colors(void);

/// Whether the terminal shows lines, blocks, arrows and ticks: not when the user's locale is not UTF-8 (LC_ALL=C), nor on
/// the kernel's console and terminals of the DEC kind, whose fonts lack them.
bool cn_shows_signs(void);

/// Columns and rows as the kernel says.
void cn_size(int *columns, int *rows);

/// Takes the kernel's size into use and repaints everything at the next cn_show.
void cn_resize(void);

/// Takes the terminal over again after the process was stopped from outside and continued.
void cn_resume(void);

/// Hears SIGWINCH, SIGCONT, SIGTERM, SIGHUP and SIGINT from now on: readable whenever one came, -1 when that cannot be.
int cn_hear_signals(void);

/// The next signal that was heard, or 0.
int cn_heard_signal(void);

/// Those signals do again what they do by default.
void cn_hear_no_more(void);

/// One cell: `text` is one letter with at most four marks, as Unicode scalars. Colours are palette numbers or -1 for the
/// terminal's own. Cells outside the screen are left out.
void cn_put(int column, int row, const uint32_t *text, int length, int foreground, int background, int attributes);

/// Shows what was put, with the hardware cursor at a cell, or hidden when `column` is negative.
void cn_show(int column, int row);

#endif
