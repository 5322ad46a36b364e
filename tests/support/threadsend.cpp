// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Part of every program that the sanitizers watch. QThread::wait() returns a moment before the system's thread is gone,
// and what Qt keeps for that thread is freed at its very end. Where libQt6Core is unloaded in that moment, nobody frees
// it; the leak checker, which is unloaded later once a plugin needs it too, would call that a leak.

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <thread>

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 300ms; // threads of D-Bus and GLib stay until the process ends

bool isAlone()
{
    std::error_code error;
    const std::filesystem::directory_iterator threads("/proc/self/task", error);
    return std::distance(begin(threads), end(threads)) <= 1;
}

void waitForThreads()
{
    const auto until = std::chrono::steady_clock::now() + patience;
    while (!isAlone() && std::chrono::steady_clock::now() < until) {
        std::this_thread::sleep_for(1ms);
    }
}

[[maybe_unused]] const int registered = std::atexit(&waitForThreads);

} // namespace
