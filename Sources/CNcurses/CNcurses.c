#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"
#include "Signals.h"

#include <curses.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <termios.h>
#include <unistd.h>

#undef columns  // term.h has a macro of that name

static volatile sig_atomic_t taken = 0;
static bool is_utf8 = false;  // whether the user's own locale is
static bool has_saved_modes = false;
static struct termios saved_modes;

// What enters and leaves the program's own screen, kept at the start: signal handlers may not ask curses.
struct sequence {
  char text[256];
  size_t length;
};
static struct sequence enter, leave;
// What of leaving endwin does not know.
static struct sequence ours;

// Reports of the mouse and of the focus, whoever switched them on.
static const char *no_reports = "\033[?1000;1002;1003;1004;1005;1006;1015l";

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

static void keep(struct sequence *kept, const char *text) {
  if (text == NULL || text == (char *)-1) return;
  size_t length = strlen(text);
  if (kept->length + length > sizeof kept->text) return;
  memcpy(kept->text + kept->length, text, length);
  kept->length += length;
}

static bool is_one_of(const char *kinds[], size_t count) {
  const char *name = getenv("TERM");
  if (name == NULL) return false;
  for (size_t i = 0; i < count; i++)
    if (strncmp(name, kinds[i], strlen(kinds[i])) == 0) return true;
  return false;
}

static bool keeps_title(void) {
  static const char *able[] = {"xterm", "tmux", "screen", "alacritty", "foot", "kitty", "rxvt", "gnome", "konsole"};
  return is_one_of(able, sizeof able / sizeof *able);
}

bool cn_shows_signs(void) {
  static const char *unable[] = {"linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons"};
  return is_utf8 && !is_one_of(unable, sizeof unable / sizeof *unable);
}

bool cn_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

bool cn_knows(const char *kind) {
  int status = 0;
  use_env(FALSE);
  if (setupterm(kind, STDOUT_FILENO, &status) != OK) return false;
  bool able = cursor_address != NULL && cursor_address != (char *)-1;
  del_curterm(cur_term);
  return able;
}

bool cn_start(const char *kind, const char *title) {
  if (taken) return true;
  is_utf8 = setlocale(LC_CTYPE, "") != NULL && MB_CUR_MAX >= 4;
  if (!is_utf8) setlocale(LC_CTYPE, "C.UTF-8");
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  // The window's size is what the kernel says, not what a shell exported as COLUMNS and LINES.
  use_env(FALSE);
  use_tioctl(TRUE);
  if (newterm(kind, stdout, stdin) == NULL) return false;
  raw();
  noecho();
  nonl();
  // Keys are read elsewhere: what waits there is no reason to leave a frame half painted.
  typeahead(-1);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  bool titled = keeps_title();
  enter.length = leave.length = ours.length = 0;
  keep(&enter, keypad_xmit);
  if (titled) {
    keep(&enter, "\033[22;2t\033]2;");
    keep(&enter, title);
    keep(&enter, "\033\\");
  }
  keep(&enter, no_reports);
  keep(&enter, "\033[?2004h");
  keep(&ours, "\033[?2004l");
  if (titled) keep(&ours, "\033[23;2t");
  keep(&ours, keypad_local);
  keep(&leave, cursor_normal);
  keep(&leave, exit_attribute_mode);
  keep(&leave, exit_ca_mode);
  if (leave.length + ours.length <= sizeof leave.text) {
    memcpy(leave.text + leave.length, ours.text, ours.length);
    leave.length += ours.length;
  }

  // Sends what curses has kept until now: the screen is entered first, and what is pushed last is given back first.
  keypad(stdscr, TRUE);
  write_all(enter.text, enter.length);
  taken = 1;
  cn_resize();
  atexit(cn_stop);
  cn_handle_signals();
  return true;
}

bool cn_leave_at_once(void) {
  if (!__atomic_exchange_n(&taken, 0, __ATOMIC_SEQ_CST)) return false;
  // In the background the terminal is somebody else's.
  if (tcgetpgrp(STDIN_FILENO) != getpgrp()) return true;
  write_all(leave.text, leave.length);
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  return true;
}

void cn_take_again(void) { taken = 1; }

void cn_stop(void) {
  if (!taken) return;
  // Ctrl-Z is a signal again as soon as the modes are back; it is to find everything given back.
  signal(SIGTSTP, SIG_IGN);
  if (__atomic_exchange_n(&taken, 0, __ATOMIC_SEQ_CST)) {
    endwin();
    write_all(ours.text, ours.length);
    if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
  }
  signal(SIGTSTP, SIG_DFL);
}

const char *cn_key(const char *capability) {
  const char *sequence = taken ? tigetstr(capability) : NULL;
  return sequence == (char *)-1 ? NULL : sequence;
}

int cn_colors(void) { return taken && has_colors() ? COLORS : 0; }

void cn_size(int *columns, int *rows) {
  struct winsize size;
  *columns = 80;
  *rows = 24;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 && size.ws_row > 0) {
    *columns = size.ws_col;
    *rows = size.ws_row;
  } else if (taken) {
    getmaxyx(stdscr, *rows, *columns);
  }
}

void cn_resize(void) {
  if (!taken) return;
  int columns, rows;
  cn_size(&columns, &rows);
  resizeterm(rows, columns);
  clearok(stdscr, TRUE);
}

void cn_resume(void) {
  if (!taken) return;
  // Whoever had the terminal meanwhile may have left it anyhow: it is entered as at the start, and all of it painted.
  endwin();
  refresh();
  write_all(enter.text, enter.length);
  cn_resize();
}

void cn_put(int column, int row, const uint32_t *text, int length, int foreground, int background, int attributes) {
  if (!taken || row < 0 || column < 0 || row >= getmaxy(stdscr) || column >= getmaxx(stdscr)) return;
  wchar_t letters[CCHARW_MAX + 1];
  int count = length < CCHARW_MAX ? length : CCHARW_MAX;
  for (int i = 0; i < count; i++) letters[i] = (wchar_t)text[i];
  letters[count] = 0;
  attr_t bits = A_NORMAL;
  if (attributes & CN_BOLD) bits |= A_BOLD;
  if (attributes & CN_UNDERLINE) bits |= A_UNDERLINE;
  if (attributes & CN_REVERSE) bits |= A_REVERSE;
  if (attributes & CN_DIM) bits |= A_DIM;
  // Terminals with eight colours show the bright ones as bold.
  if (COLORS < 16 && foreground >= 8) {
    foreground -= 8;
    bits |= A_BOLD;
  }
  if (COLORS < 16 && background >= 8) background -= 8;
  int pair = 0;
  if ((foreground >= 0 || background >= 0) && has_colors()) {
    pair = alloc_pair(foreground, background);
    if (pair < 0) pair = 0;
  }
  cchar_t cell;
  if (setcchar(&cell, letters, bits, (short)pair, &pair) != OK) return;
  mvadd_wchnstr(row, column, &cell, 1);
}

void cn_show(int column, int row) {
  if (!taken) return;
  if (column < 0) {
    curs_set(0);
  } else {
    curs_set(1);
    move(row, column);
  }
  refresh();
}
