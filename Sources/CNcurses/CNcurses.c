#define _XOPEN_SOURCE 700
#define _DEFAULT_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1

#include "CNcurses.h"

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

// Codes of our own, above curses' KEY_MAX.
enum { PASTE_BEGIN = 0x2001, PASTE_END, WORD_LEFT, WORD_RIGHT };

static volatile sig_atomic_t taken = 0;
static bool is_utf8 = false;  // whether the user's own locale is
static bool has_saved_modes = false;
static struct termios saved_modes;
static char leave_sequence[256];
static volatile sig_atomic_t leave_length = 0;

static void write_all(const char *text, size_t length) {
  while (length > 0) {
    ssize_t written = write(STDOUT_FILENO, text, length);
    if (written <= 0) return;
    text += written;
    length -= (size_t)written;
  }
}

static void write_text(const char *text) { write_all(text, strlen(text)); }

// On a fatal signal nothing but async-signal-safe calls: the sequences that endwin would send were kept at the start.
static void on_fatal(int number) {
  if (taken) {
    taken = 0;
    write_all(leave_sequence, (size_t)leave_length);
    if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSANOW, &saved_modes);
  }
  signal(number, SIG_DFL);
  raise(number);
}

static void keep(const char *sequence) {
  if (sequence == NULL || sequence == (char *)-1) return;
  size_t length = strlen(sequence);
  if ((size_t)leave_length + length >= sizeof leave_sequence) return;
  memcpy(leave_sequence + leave_length, sequence, length);
  leave_length += (sig_atomic_t)length;
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

bool cn_is_usable(void) {
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
  const char *name = getenv("TERM");
  if (name == NULL || *name == 0) return false;
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) != OK) return false;
  bool able = cursor_address != NULL && cursor_address != (char *)-1;
  del_curterm(cur_term);
  return able;
}

bool cn_start(const char *title) {
  if (taken) return true;
  is_utf8 = setlocale(LC_CTYPE, "") != NULL && MB_CUR_MAX >= 4;
  if (!is_utf8) setlocale(LC_CTYPE, "C.UTF-8");
  has_saved_modes = tcgetattr(STDIN_FILENO, &saved_modes) == 0;
  if (newterm(NULL, stdout, stdin) == NULL) return false;
  raw();
  noecho();
  nonl();
  keypad(stdscr, TRUE);
  nodelay(stdscr, TRUE);
  meta(stdscr, TRUE);
  intrflush(stdscr, FALSE);
  set_escdelay(25);
  if (has_colors()) {
    start_color();
    use_default_colors();
  }
  // Ctrl keys are keys: some terminal descriptions give them names of their own (linux: Ctrl-Z is "suspend").
  for (char control = 1; control <= 26; control++) {
    const char sequence[2] = {control, 0};
    if (control != '\b' && control != '\t' && control != '\n' && control != '\r') define_key(sequence, 0);
  }
  // Terminals send these in either mode whatever their description says; undefined, they would be Esc and letters.
  static const struct {
    const char *sequence;
    int key;
  } twins[] = {
      {"\033[A", KEY_UP},   {"\033OA", KEY_UP},   {"\033[B", KEY_DOWN},  {"\033OB", KEY_DOWN}, {"\033[C", KEY_RIGHT},
      {"\033OC", KEY_RIGHT}, {"\033[D", KEY_LEFT}, {"\033OD", KEY_LEFT},  {"\033[H", KEY_HOME}, {"\033OH", KEY_HOME},
      {"\033[1~", KEY_HOME}, {"\033[7~", KEY_HOME}, {"\033[F", KEY_END},  {"\033OF", KEY_END},  {"\033[4~", KEY_END},
      {"\033[8~", KEY_END}, {"\033OP", KEY_F(1)},  {"\033[11~", KEY_F(1)}, {"\033[[A", KEY_F(1)},
  };
  for (size_t index = 0; index < sizeof twins / sizeof twins[0]; index++) {
    if (key_defined(twins[index].sequence) <= 0) define_key(twins[index].sequence, twins[index].key);
  }
  define_key("\033[200~", PASTE_BEGIN);
  define_key("\033[201~", PASTE_END);
  define_key("\033[1;5D", WORD_LEFT);
  define_key("\033[1;5C", WORD_RIGHT);

  bool titled = keeps_title();
  leave_length = 0;
  keep("\033[?2004l");
  if (titled) keep("\033[23;2t");
  keep(cursor_normal);
  keep(exit_attribute_mode);
  keep(exit_ca_mode);
  keep(keypad_local);

  if (titled) {
    write_text("\033[22;2t\033]2;");
    write_text(title);
    write_text("\033\\");
  }
  write_text("\033[?2004h");
  taken = 1;
  atexit(cn_stop);

  // A stack of its own: the fault may be that the stack is full.
  static char stack[32768];
  stack_t alternative = {.ss_sp = stack, .ss_size = sizeof stack, .ss_flags = 0};
  sigaltstack(&alternative, NULL);
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_fatal;
  action.sa_flags = SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  int fatal[] = {SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGSYS, SIGQUIT};
  for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) sigaction(fatal[i], &action, NULL);
  return true;
}

void cn_stop(void) {
  if (!taken) return;
  taken = 0;
  write_text("\033[?2004l");
  if (keeps_title()) write_text("\033[23;2t");
  curs_set(1);
  endwin();
  if (has_saved_modes) tcsetattr(STDIN_FILENO, TCSADRAIN, &saved_modes);
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
  reset_prog_mode();
  write_text("\033[?2004h");
  if (keypad_xmit != NULL) putp(keypad_xmit);
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

int cn_read(uint32_t *character) {
  wint_t code = 0;
  *character = 0;
  if (!taken) return CN_KEY_NONE;
  int kind = get_wch(&code);
  if (kind == ERR) return CN_KEY_NONE;
  if (kind == OK) {
    *character = (uint32_t)code;
    return CN_KEY_CHARACTER;
  }
  switch (code) {
  case KEY_UP: return CN_KEY_UP;
  case KEY_DOWN: return CN_KEY_DOWN;
  case KEY_LEFT: return CN_KEY_LEFT;
  case KEY_RIGHT: return CN_KEY_RIGHT;
  case KEY_HOME: return CN_KEY_HOME;
  case KEY_END: return CN_KEY_END;
  case KEY_PPAGE: return CN_KEY_PAGE_UP;
  case KEY_NPAGE: return CN_KEY_PAGE_DOWN;
  case KEY_ENTER: return CN_KEY_ENTER;
  case KEY_BACKSPACE: return CN_KEY_BACKSPACE;
  case KEY_DC: return CN_KEY_DELETE;
  case KEY_IC: return CN_KEY_INSERT;
  case KEY_BTAB: return CN_KEY_BACK_TAB;
  case PASTE_BEGIN: return CN_KEY_PASTE_BEGIN;
  case PASTE_END: return CN_KEY_PASTE_END;
  case WORD_LEFT: return CN_KEY_WORD_LEFT;
  case WORD_RIGHT: return CN_KEY_WORD_RIGHT;
  default: break;
  }
  if (code >= KEY_F(1) && code <= KEY_F(24)) return CN_KEY_F1 + (int)(code - KEY_F(1));
  return CN_KEY_OTHER;
}
