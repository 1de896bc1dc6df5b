// The floor that jobbtorg is measured against: a bare ncurses loop over the same register with one keyset query a page.
// It draws the same list, moves a cursor, and searches by the same prefix table; it does nothing else.
//
//   jobbtorg-bench-floor REGISTER CENTRE
#define _XOPEN_SOURCE_EXTENDED 1
#include <curses.h>
#include <locale.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MOST 200
#define WIDE 160

static char line[MOST][WIDE];
static char last_sort[512];
static sqlite3_int64 last_id;
static int rows;

static const char *page_sql =
    "SELECT e.sort_key, e.id, c.family_name || ', ' || c.given_name, coalesce(c.birth_date, ''), e.case_year, "
    "e.case_serial, d.name, e.state, coalesce(e.next_time, 'saknas') "
    "FROM enrolment e INDEXED BY list_centre_name JOIN client c ON c.id = e.client_id "
    "JOIN home_district d ON d.id = e.district_id "
    "WHERE e.centre_id = ?1 AND e.open = 1 AND (e.sort_key, e.id) > (?2, ?3) ORDER BY e.sort_key, e.id LIMIT ?4";

static const char *search_sql =
    "SELECT s.sort_key, e.id, c.family_name || ', ' || c.given_name, coalesce(c.birth_date, ''), e.case_year, "
    "e.case_serial, d.name, e.state, coalesce(e.next_time, 'saknas') "
    "FROM client_search s JOIN enrolment e ON e.id = s.enrolment_id JOIN client c ON c.id = e.client_id "
    "JOIN home_district d ON d.id = e.district_id "
    "WHERE s.centre_id = ?2 AND s.prefix = ?1 ORDER BY s.sort_key, s.enrolment_id LIMIT ?3";

static void fetch(sqlite3_stmt *statement) {
  rows = 0;
  while (rows < MOST && sqlite3_step(statement) == SQLITE_ROW) {
    snprintf(last_sort, sizeof last_sort, "%s", (const char *)sqlite3_column_text(statement, 0));
    last_id = sqlite3_column_int64(statement, 1);
    snprintf(line[rows], WIDE, "  %-28.28s  %-10s  JT-%lld-%05lld  %-20.20s  %-12.12s  %s",
             sqlite3_column_text(statement, 2), sqlite3_column_text(statement, 3), sqlite3_column_int64(statement, 4),
             sqlite3_column_int64(statement, 5), sqlite3_column_text(statement, 6), sqlite3_column_text(statement, 7),
             sqlite3_column_text(statement, 8));
    rows++;
  }
  sqlite3_reset(statement);
}

static void paint(int selected, int searching, const char *query) {
  erase();
  mvprintw(0, 1, "%s %s", searching ? "Sök" : "Klienter", query);
  for (int row = 0; row < rows && row < LINES - 3; row++) {
    if (row == selected) attron(A_REVERSE);
    mvaddnstr(row + 2, 0, line[row], COLS);
    if (row == selected) attroff(A_REVERSE);
  }
  move(selected + 2, 0);
  refresh();
}

int main(int count, char **argument) {
  if (count != 3) {
    fprintf(stderr, "usage: jobbtorg-bench-floor REGISTER CENTRE\n");
    return 64;
  }
  sqlite3 *db;
  sqlite3_stmt *page, *search;
  if (sqlite3_open_v2(argument[1], &db, SQLITE_OPEN_READONLY, NULL) != SQLITE_OK) return 66;
  if (sqlite3_prepare_v3(db, page_sql, -1, SQLITE_PREPARE_PERSISTENT, &page, NULL) != SQLITE_OK ||
      sqlite3_prepare_v3(db, search_sql, -1, SQLITE_PREPARE_PERSISTENT, &search, NULL) != SQLITE_OK) {
    fprintf(stderr, "jobbtorg-bench-floor: %s\n", sqlite3_errmsg(db));
    return 65;
  }
  int centre = atoi(argument[2]);
  setlocale(LC_ALL, "");
  initscr();
  raw();
  noecho();
  keypad(stdscr, TRUE);
  set_escdelay(25);
  int visible = LINES - 3 < MOST ? LINES - 3 : MOST, selected = 0, searching = 0;
  char query[8] = "";
  sqlite3_bind_int(page, 1, centre);
  sqlite3_bind_text(page, 2, "", -1, SQLITE_STATIC);
  sqlite3_bind_int64(page, 3, 0);
  sqlite3_bind_int(page, 4, visible);
  fetch(page);
  paint(selected, searching, query);
  for (;;) {
    int key = getch();
    if (key == 3 || key == ERR) break;
    if (key == KEY_DOWN && selected + 1 < rows) {
      selected++;
    } else if (key == KEY_NPAGE || (key == KEY_DOWN && rows > 0)) {
      sqlite3_bind_text(page, 2, last_sort, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int64(page, 3, last_id);
      fetch(page);
      selected = 0;
    } else if (!searching && key == 's') {
      searching = 1;
    } else if (searching && key >= 'a' && key <= 'z' && strlen(query) < 3) {
      query[strlen(query) + 1] = 0;
      query[strlen(query)] = (char)key;
      sqlite3_bind_text(search, 1, query, -1, SQLITE_TRANSIENT);
      sqlite3_bind_int(search, 2, centre);
      sqlite3_bind_int(search, 3, visible);
      fetch(search);
      selected = 0;
    }
    paint(selected, searching, query);
  }
  endwin();
  return 0;
}
