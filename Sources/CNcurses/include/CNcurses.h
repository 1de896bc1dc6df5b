#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>
#include <stdint.h>

/// The few things of curses that Swift needs. Swift cannot use curses.h itself: it refuses stdscr and LINES, and does
/// not see the attribute and key macros. This header does not include it, so none of that leaks.

/// Attribute bits of cn_put.
enum { CN_BOLD = 1, CN_UNDERLINE = 2, CN_REVERSE = 4, CN_DIM = 8 };

/// Keys that are not characters; what cn_read gives as `key`.
enum {
  CN_KEY_NONE = 0,
  CN_KEY_CHARACTER,
  CN_KEY_UP, CN_KEY_DOWN, CN_KEY_LEFT, CN_KEY_RIGHT,
  CN_KEY_HOME, CN_KEY_END, CN_KEY_PAGE_UP, CN_KEY_PAGE_DOWN,
  CN_KEY_ENTER, CN_KEY_BACKSPACE, CN_KEY_DELETE, CN_KEY_INSERT, CN_KEY_BACK_TAB,
  CN_KEY_WORD_LEFT, CN_KEY_WORD_RIGHT,
  CN_KEY_PASTE_BEGIN, CN_KEY_PASTE_END,
  CN_KEY_F1 = 100,
  CN_KEY_OTHER = 1000
};

/// Whether standard input and output are a terminal that curses can drive (TERM known, able to move the cursor).
bool cn_is_usable(void);

/// Takes the terminal over: raw keys, bracketed paste, the alternate screen, and `title` (UTF-8, harmless text) as the
/// window's title where the terminal can take it back. Installs handlers that give the terminal back on fatal signals
/// and at exit. False when curses refuses.
bool cn_start(const char *title);

/// Gives the terminal back as it was; harmless when it is not taken.
void cn_stop(void);

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

/// One cell: `text` is one letter with at most four marks, as Unicode scalars. Colours are palette numbers or -1 for the
/// terminal's own. Cells outside the screen are left out.
void cn_put(int column, int row, const uint32_t *text, int length, int foreground, int background, int attributes);

/// Shows what was put, with the hardware cursor at a cell, or hidden when `column` is negative.
void cn_show(int column, int row);

/// The next key without waiting: CN_KEY_NONE when there is none. `character` is set for CN_KEY_CHARACTER (controls
/// included).
int cn_read(uint32_t *character);

#endif
