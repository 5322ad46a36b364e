// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/killpoint/moment.h"

#include <fcntl.h>
#include <fnmatch.h>
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace anteroom::killpoint {

namespace {

constexpr const char *logged = "INSERT INTO sync_log *";

// The same steps as in the tests with simulated remotes. A token is not stored: what counts is the next change after
// it.
constexpr std::array steps{
    Step{"zoom token", "POST */oauth/token *", "UPDATE *"},
    Step{"zoom list", "GET */users/*/meetings[?]*", logged},
    Step{"zoom create", "POST */users/*/meetings *", logged},
    Step{"zoom get", "GET */meetings/*", logged},
    Step{"zoom patch", "PATCH */meetings/*", logged},
    Step{"zoom delete", "DELETE */meetings/*", logged},
    Step{"google token", "POST /token *", "UPDATE *"},
    Step{"google insert", "POST */calendars/*/events[? ]*", logged},
    Step{"google get", "GET */calendars/*/events/*", logged},
    Step{"google patch", "PATCH */calendars/*/events/*", logged},
    Step{"google delete", "DELETE */calendars/*/events/*", logged},
    Step{"google changes", "GET */calendars/*/events[?]*", "INSERT INTO calendar_reads *"},
    Step{"mail connect", nullptr, logged, 1},
    Step{"mail tls", "STARTTLS", logged, 2},
    Step{"mail sign-in", "AUTH *", logged, 3},
    Step{"mail addresses", "RCPT TO:*", logged, 4},
    Step{"mail text", "DATA", logged, 5, "From: *"},
    Step{"mail dot", ".", logged, 6},
    Step{"store connect"},
    Step{"store claim", nullptr, "UPDATE bookings SET lease_owner = :*", 2},
    Step{"store result", nullptr, logged, 2},
};

std::string_view variable(const char *name)
{
    const char *value = std::getenv(name);
    return value ? value : "";
}

Order readOrder()
{
    Order read;
    const auto step = std::find_if(steps.begin(), steps.end(), [](const Step &candidate) {
        return candidate.name == variable("ANTEROOM_KILL_STEP");
    });
    if (step != steps.end()) {
        read.step = &*step;
        read.moment = Moment(std::atoi(std::string(variable("ANTEROOM_KILL_MOMENT")).c_str()));
        read.mailPort = std::atoi(std::string(variable("ANTEROOM_KILL_MAIL_PORT")).c_str());
    }
    return read;
}

} // namespace

const Order &order()
{
    static const Order read = readOrder();
    return read;
}

bool matches(std::string_view text, const char *pattern)
{
    return pattern && fnmatch(pattern, std::string(text).c_str(), 0) == 0;
}

bool isAbout(std::string_view step)
{
    return order().step && order().step->name == step;
}

void die()
{
    // By the system's own calls: those of the library lead back to here.
    const std::string note(variable("ANTEROOM_KILL_NOTE"));
    const long file = syscall(SYS_openat, AT_FDCWD, note.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (file >= 0) {
        syscall(SYS_write, file, "came", size_t(4));
    }
    syscall(SYS_kill, getpid(), SIGKILL);
    for (;;) {
        pause();
    }
}

} // namespace anteroom::killpoint
