/*
 * Preloaded into a hub: writes down, in order, everything that the database does
 * to its files, and every acknowledgement, so that a power cut after any of these
 * steps can be played again. Can also fail a chosen write or sync, or act as a
 * disk that is full.
 *
 *   FAULTS_DIR    the folder whose files are recorded (no slash at the end)
 *   FAULTS_LOG    where the record goes
 *   FAULTS_FAIL   "write:N" or "sync:N": EIO at the N-th of them after the first
 *                 acknowledgement; "write:N+" from the N-th on
 *   FAULTS_QUOTA  bytes that the recorded files may take together; more is ENOSPC
 *                 until a file named "freed" lies in FAULTS_DIR
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

enum { OPENED = 1, WRITTEN, TRUNCATED, SYNCED, SYNC_FAILED, UNLINKED, ACKNOWLEDGED };
enum { MOST_FDS = 4096, MOST_FILES = 64, FOLDER = 0 };

struct header {
  uint8_t kind;
  uint8_t file;
  uint16_t unused;
  uint32_t length;
  uint64_t offset;
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static const char *dir;
static size_t dir_length;
static int log_fd = -1;
static char *names[MOST_FILES];
static uint64_t sizes[MOST_FILES];
static int file_count = 1;
/* 0: not ours; otherwise the file's number + 1. */
static uint8_t file_of[MOST_FDS];
static int is_armed;
static long writes_seen, syncs_seen, fail_write, fail_sync;
static int fails_on;
static uint64_t quota;

static int (*real_open)(const char *, int, ...);
static int (*real_openat)(int, const char *, int, ...);
static int (*real_close)(int);
static ssize_t (*real_write)(int, const void *, size_t);
static ssize_t (*real_pwrite)(int, const void *, size_t, off64_t);
static int (*real_ftruncate)(int, off64_t);
static int (*real_fsync)(int);
static int (*real_fdatasync)(int);
static int (*real_unlink)(const char *);

static void *real(const char *name) {
  return dlsym(RTLD_NEXT, name);
}

static void read_orders(void) {
  const char *fail = getenv("FAULTS_FAIL");
  const char *limit = getenv("FAULTS_QUOTA");
  quota = limit ? strtoull(limit, NULL, 10) : 0;
  if (fail && strncmp(fail, "write:", 6) == 0) {
    fail_write = atol(fail + 6);
  } else if (fail && strncmp(fail, "sync:", 5) == 0) {
    fail_sync = atol(fail + 5);
  }
  fails_on = fail && strchr(fail, '+') != NULL;
}

__attribute__((constructor)) static void begin(void) {
  real_open = real("open64");
  real_openat = real("openat64");
  real_close = real("close");
  real_write = real("write");
  real_pwrite = real("pwrite64");
  real_ftruncate = real("ftruncate64");
  real_fsync = real("fsync");
  real_fdatasync = real("fdatasync");
  real_unlink = real("unlink");
  dir = getenv("FAULTS_DIR");
  dir_length = dir ? strlen(dir) : 0;
  read_orders();
  const char *path = getenv("FAULTS_LOG");
  if (dir && path) {
    log_fd = real_open(path, O_WRONLY | O_CREAT | O_APPEND, 0600);
  }
}

static void put(const void *bytes, size_t length) {
  const char *at = bytes;
  while (length > 0) {
    ssize_t done = real_write(log_fd, at, length);
    if (done < 0) {
      if (errno == EINTR) {
        continue;
      }
      /* A record with a hole proves nothing: stop rather than go on. */
      abort();
    }
    at += done;
    length -= (size_t)done;
  }
}

static void record(int kind, int file, uint64_t offset, const void *bytes, size_t length) {
  struct header header = {(uint8_t)kind, (uint8_t)file, 0, (uint32_t)length, offset};
  if (log_fd >= 0) {
    put(&header, sizeof header);
    put(bytes, length);
  }
}

/* The name inside the folder when it is one that is recorded; "" for the folder itself. */
static const char *ours(const char *path) {
  if (!dir || strncmp(path, dir, dir_length) != 0) {
    return NULL;
  }
  if (path[dir_length] == '\0') {
    return "";
  }
  const char *name = path + dir_length + 1;
  size_t length = strlen(name);
  int is_shared_memory = length > 4 && strcmp(name + length - 4, "-shm") == 0;
  int is_recorded = strncmp(name, "centre.db", 9) == 0 || strcmp(name, "acknowledged") == 0;
  return path[dir_length] == '/' && is_recorded && !is_shared_memory ? name : NULL;
}

static int is_acknowledgement(int file) {
  return names[file] && strcmp(names[file], "acknowledged") == 0;
}

static int number_of(const char *name) {
  if (*name == '\0') {
    return FOLDER;
  }
  for (int file = 1; file < file_count; file += 1) {
    if (strcmp(names[file], name) == 0) {
      return file;
    }
  }
  if (file_count == MOST_FILES) {
    abort();
  }
  names[file_count] = strdup(name);
  return file_count++;
}

static void note_opened(const char *path, int fd, int flags) {
  const char *name = fd >= 0 && fd < MOST_FDS ? ours(path) : NULL;
  if (!name) {
    return;
  }
  pthread_mutex_lock(&lock);
  int file = number_of(name);
  file_of[fd] = (uint8_t)(file + 1);
  if (file != FOLDER) {
    struct stat found;
    sizes[file] = fstat(fd, &found) == 0 ? (uint64_t)found.st_size : 0;
    record(OPENED, file, flags & O_TRUNC ? 1 : 0, name, strlen(name));
  }
  pthread_mutex_unlock(&lock);
}

static mode_t mode_in(int flags, va_list more) {
  return flags & (O_CREAT | O_TMPFILE) ? va_arg(more, mode_t) : 0;
}

#define OPEN(name)                                \
  int name(const char *path, int flags, ...) {    \
    va_list more;                                 \
    va_start(more, flags);                        \
    mode_t mode = mode_in(flags, more);           \
    va_end(more);                                 \
    int fd = real_open(path, flags, mode);        \
    note_opened(path, fd, flags);                 \
    return fd;                                    \
  }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                        \
  int name(int folder, const char *path, int flags, ...) {  \
    va_list more;                                           \
    va_start(more, flags);                                  \
    mode_t mode = mode_in(flags, more);                     \
    va_end(more);                                           \
    int fd = real_openat(folder, path, flags, mode);        \
    note_opened(path, fd, flags);                           \
    return fd;                                              \
  }
OPENAT(openat)
OPENAT(openat64)

int close(int fd) {
  if (fd >= 0 && fd < MOST_FDS && file_of[fd]) {
    pthread_mutex_lock(&lock);
    file_of[fd] = 0;
    pthread_mutex_unlock(&lock);
  }
  return real_close(fd);
}

static int file_behind(int fd) {
  return fd >= 0 && fd < MOST_FDS && file_of[fd] && dir ? file_of[fd] - 1 : -1;
}

static int is_due(long *seen, long wanted) {
  if (!is_armed || wanted == 0) {
    return 0;
  }
  *seen += 1;
  return *seen == wanted || (fails_on && *seen > wanted);
}

static int is_full(int file, uint64_t end) {
  char freed[4096];
  if (quota == 0 || end <= sizes[file]) {
    return 0;
  }
  uint64_t total = end;
  for (int other = 1; other < file_count; other += 1) {
    total += other == file ? 0 : sizes[other];
  }
  snprintf(freed, sizeof freed, "%s/freed", dir);
  return total > quota && access(freed, F_OK) != 0;
}

static ssize_t write_recorded(int file, int fd, const void *bytes, size_t length, off64_t offset) {
  pthread_mutex_lock(&lock);
  uint64_t end = (uint64_t)offset + length;
  if (is_due(&writes_seen, fail_write) || is_full(file, end)) {
    errno = fail_write ? EIO : ENOSPC;
    pthread_mutex_unlock(&lock);
    return -1;
  }
  ssize_t done = real_pwrite(fd, bytes, length, offset);
  int problem = errno;
  if (done > 0) {
    sizes[file] = (uint64_t)offset + (uint64_t)done > sizes[file] ? (uint64_t)offset + (uint64_t)done : sizes[file];
    record(WRITTEN, file, (uint64_t)offset, bytes, (size_t)done);
  }
  pthread_mutex_unlock(&lock);
  errno = problem;
  return done;
}

#define PWRITE(name)                                                            \
  ssize_t name(int fd, const void *bytes, size_t length, off64_t offset) {      \
    int file = file_behind(fd);                                                 \
    return file > 0 ? write_recorded(file, fd, bytes, length, offset)           \
                    : real_pwrite(fd, bytes, length, offset);                   \
  }
PWRITE(pwrite)
PWRITE(pwrite64)

ssize_t write(int fd, const void *bytes, size_t length) {
  int file = file_behind(fd);
  if (file <= 0) {
    return real_write ? real_write(fd, bytes, length) : -1;
  }
  if (is_acknowledgement(file)) {
    pthread_mutex_lock(&lock);
    ssize_t done = real_write(fd, bytes, length);
    record(ACKNOWLEDGED, file, 0, bytes, length);
    is_armed = 1;
    pthread_mutex_unlock(&lock);
    return done;
  }
  off64_t offset = lseek64(fd, 0, SEEK_CUR);
  ssize_t done = write_recorded(file, fd, bytes, length, offset);
  if (done > 0) {
    lseek64(fd, offset + done, SEEK_SET);
  }
  return done;
}

#define FTRUNCATE(name)                                    \
  int name(int fd, off64_t length) {                       \
    int file = file_behind(fd);                            \
    if (file <= 0) {                                       \
      return real_ftruncate(fd, length);                   \
    }                                                      \
    pthread_mutex_lock(&lock);                             \
    int done = real_ftruncate(fd, length);                 \
    if (done == 0) {                                       \
      sizes[file] = (uint64_t)length;                      \
      record(TRUNCATED, file, (uint64_t)length, NULL, 0);  \
    }                                                      \
    pthread_mutex_unlock(&lock);                           \
    return done;                                           \
  }
FTRUNCATE(ftruncate)
FTRUNCATE(ftruncate64)

static int sync_recorded(int file, int fd, int (*sync)(int)) {
  pthread_mutex_lock(&lock);
  if (is_due(&syncs_seen, fail_sync)) {
    record(SYNC_FAILED, file, 0, NULL, 0);
    errno = EIO;
    pthread_mutex_unlock(&lock);
    return -1;
  }
  int done = sync(fd);
  int problem = errno;
  record(done == 0 ? SYNCED : SYNC_FAILED, file, 0, NULL, 0);
  pthread_mutex_unlock(&lock);
  errno = problem;
  return done;
}

int fsync(int fd) {
  int file = file_behind(fd);
  return file < 0 ? real_fsync(fd) : sync_recorded(file, fd, real_fsync);
}

int fdatasync(int fd) {
  int file = file_behind(fd);
  return file < 0 ? real_fdatasync(fd) : sync_recorded(file, fd, real_fdatasync);
}

int unlink(const char *path) {
  const char *name = ours(path);
  int done = real_unlink(path);
  int problem = errno;
  if (done == 0 && name && *name) {
    pthread_mutex_lock(&lock);
    int file = number_of(name);
    sizes[file] = 0;
    record(UNLINKED, file, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
  }
  errno = problem;
  return done;
}
