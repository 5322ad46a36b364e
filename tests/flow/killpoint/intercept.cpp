// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The calls that a program makes to talk to remotes and to its store, in front of the real ones.
#include "tests/flow/killpoint/transactionwatch.h"
#include "tests/flow/killpoint/wirewatch.h"

#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <climits>
#include <cstdarg>

using namespace anteroom::killpoint;

#define INTERCEPTED extern "C" __attribute__((visibility("default")))

namespace {

/// The real function of this name. Libraries that came with a plug-in are not in sight of the first ones.
template<typename Function>
Function real(const char *name, const char *library = nullptr)
{
    void *found = dlsym(RTLD_NEXT, name);
    if (!found && library) {
        found = dlsym(dlopen(library, RTLD_LAZY | RTLD_NOLOAD), name);
    }
    return reinterpret_cast<Function>(found);
}

constexpr const char *sqliteLibrary = "libsqlite3.so.0";
constexpr const char *encryptionLibrary = "libssl.so.3";

bool isOfWire()
{
    return order().step && order().step->request;
}

bool isOfWireOrConnect()
{
    return isOfWire() || isAbout("mail connect");
}

std::string_view viewOf(const void *bytes, long length)
{
    return {static_cast<const char *>(bytes), length > 0 ? size_t(length) : 0};
}

std::string nameOf(int file)
{
    char name[PATH_MAX];
    const std::string link = "/proc/self/fd/" + std::to_string(file);
    const ssize_t length = readlink(link.c_str(), name, sizeof name);
    return std::string(name, length > 0 ? size_t(length) : 0);
}

void openingOf(std::string_view path)
{
    if (path.ends_with(".sqlite")) {
        opening(Opening::File);
    } else if (path.ends_with(".sqlite-wal")) {
        opening(Opening::Log);
    }
}

template<typename Receive>
ssize_t receive(WireWatch::Channel channel, void *bytes, size_t length, const Receive &receive)
{
    const ssize_t received = receive(wireWatch().beforeRead(channel, length));
    wireWatch().received(channel, viewOf(bytes, received));
    return received;
}

} // namespace

INTERCEPTED int connect(int socket, const sockaddr *address, socklen_t length)
{
    static const auto next = real<int (*)(int, const sockaddr *, socklen_t)>("connect");
    const bool isInternet = address->sa_family == AF_INET;
    const int port = isInternet ? ntohs(reinterpret_cast<const sockaddr_in *>(address)->sin_port) : 0;
    const auto connects = [&] { return next(socket, address, length); };
    return isAbout("mail connect") && port == order().mailPort ? wireWatch().connectToMail(socket, connects)
                                                               : connects();
}

INTERCEPTED ssize_t write(int file, const void *bytes, size_t length)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t)>("write");
    const auto send = [&](size_t part) { return next(file, bytes, part); };
    return isOfWire() ? wireWatch().send(file, viewOf(bytes, long(length)), send) : send(length);
}

INTERCEPTED ssize_t send(int socket, const void *bytes, size_t length, int flags)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, int)>("send");
    const auto send = [&](size_t part) { return next(socket, bytes, part, flags); };
    return isOfWire() ? wireWatch().send(socket, viewOf(bytes, long(length)), send) : send(length);
}

INTERCEPTED int SSL_write(void *encryption, const void *bytes, int length)
{
    static const auto next = real<int (*)(void *, const void *, int)>("SSL_write", encryptionLibrary);
    const auto send = [&](size_t part) { return long(next(encryption, bytes, int(part))); };
    const auto channel = reinterpret_cast<WireWatch::Channel>(encryption);
    return isOfWire() ? int(wireWatch().send(channel, viewOf(bytes, length), send)) : int(send(size_t(length)));
}

INTERCEPTED ssize_t read(int file, void *bytes, size_t length)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t)>("read");
    const auto reads = [&](size_t part) { return next(file, bytes, part); };
    return isOfWireOrConnect() ? receive(file, bytes, length, reads) : reads(length);
}

INTERCEPTED ssize_t recv(int socket, void *bytes, size_t length, int flags)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t, int)>("recv");
    const auto reads = [&](size_t part) { return next(socket, bytes, part, flags); };
    return isOfWireOrConnect() ? receive(socket, bytes, length, reads) : reads(length);
}

INTERCEPTED int SSL_read(void *encryption, void *bytes, int length)
{
    static const auto next = real<int (*)(void *, void *, int)>("SSL_read", encryptionLibrary);
    const auto reads = [&](size_t part) { return ssize_t(next(encryption, bytes, int(part))); };
    const auto channel = reinterpret_cast<WireWatch::Channel>(encryption);
    return isOfWire() ? int(receive(channel, bytes, size_t(length), reads)) : int(reads(size_t(length)));
}

INTERCEPTED int sqlite3_step(void *statement)
{
    static const auto next = real<int (*)(void *)>("sqlite3_step", sqliteLibrary);
    static const auto textOf = real<const char *(*)(void *)>("sqlite3_sql", sqliteLibrary);
    const char *sql = textOf(statement);
    return order().step && sql ? transactionWatch().statement(sql, [&] { return next(statement); }) : next(statement);
}

INTERCEPTED ssize_t pwrite64(int file, const void *bytes, size_t length, off64_t offset)
{
    static const auto next = real<ssize_t (*)(int, const void *, size_t, off64_t)>("pwrite64");
    const auto writes = [&](size_t part) { return next(file, bytes, part, offset); };
    if (isAbout("store connect") && nameOf(file).ends_with(".sqlite-shm")) {
        opening(Opening::IndexWrite);
    }
    return order().step ? transactionWatch().write(length, writes) : writes(length);
}

INTERCEPTED int fdatasync(int file)
{
    static const auto next = real<int (*)(int)>("fdatasync");
    transactionWatch().sync();
    return next(file);
}

INTERCEPTED ssize_t pread64(int file, void *bytes, size_t length, off64_t offset)
{
    static const auto next = real<ssize_t (*)(int, void *, size_t, off64_t)>("pread64");
    if (isAbout("store connect")) {
        opening(nameOf(file).ends_with(".sqlite-wal") ? Opening::LogRead : Opening::Read);
    }
    return next(file, bytes, length, offset);
}

INTERCEPTED int ftruncate64(int file, off64_t length)
{
    static const auto next = real<int (*)(int, off64_t)>("ftruncate64");
    if (isAbout("store connect") && nameOf(file).ends_with(".sqlite-shm")) {
        opening(Opening::Index);
    }
    return next(file, length);
}

INTERCEPTED int open64(const char *path, int flags, ...)
{
    static const auto next = real<int (*)(const char *, int, mode_t)>("open64");
    va_list more;
    va_start(more, flags);
    const mode_t mode = flags & (O_CREAT | O_TMPFILE) ? mode_t(va_arg(more, int)) : 0;
    va_end(more);
    openingOf(path);
    return next(path, flags, mode);
}
