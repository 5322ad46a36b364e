// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/killpoint/wirewatch.h"

#include <strings.h>

#include <algorithm>
#include <cstdlib>

namespace anteroom::killpoint {

namespace {

constexpr std::string_view lineEnd = "\r\n";
constexpr std::string_view headEnd = "\r\n\r\n";

/// The length of the head and the body that an HTTP message announces; 0 while the head is not whole.
size_t lengthOf(std::string_view message)
{
    const size_t head = message.find(headEnd);
    if (head == std::string_view::npos) {
        return 0;
    }
    constexpr std::string_view name = "\r\ncontent-length:";
    const auto isSameLetter = [](char a, char b) { return strncasecmp(&a, &b, 1) == 0; };
    const auto field =
        std::search(message.begin(), message.begin() + std::ptrdiff_t(head), name.begin(), name.end(), isSameLetter);
    const size_t announced = size_t(field - message.begin());
    const size_t body =
        announced >= head ? 0 : size_t(std::atol(std::string(message.substr(announced + name.size(), 20)).c_str()));
    return head + headEnd.size() + body;
}

bool isHttp(std::string_view request)
{
    return request.substr(0, request.find(lineEnd)).find(" HTTP/") != std::string_view::npos;
}

} // namespace

bool WireWatch::begins(std::string_view bytes)
{
    const Step &step = *order().step;
    const bool isOfText = step.text && (order().moment == Moment::HalfSent || order().moment == Moment::AllSent);
    const char *pattern = isOfText ? step.text : step.request;
    std::string_view line = bytes.substr(0, bytes.find(lineEnd));
    if (line.empty() && bytes.size() == 5) {
        line = bytes.substr(2, 1); // the end of a mail begins with the end of its last line
    }
    return matches(line, pattern);
}

long WireWatch::send(Channel channel, std::string_view bytes, const Sender &send)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase == Phase::Waiting && begins(bytes)) {
        m_phase = Phase::Sending;
        m_channel = channel;
        m_length = isHttp(bytes) ? lengthOf(bytes) : bytes.size();
        if (order().moment == Moment::BeforeSend) {
            die();
        }
    }
    if (m_phase != Phase::Sending || m_channel != channel) {
        return send(bytes.size());
    }
    if (order().moment == Moment::HalfSent && m_sent + bytes.size() > m_length / 2) {
        send(m_length / 2 - m_sent);
        die();
    }
    const long sent = send(bytes.size());
    m_sent += size_t(std::max(sent, 0L));
    if (m_sent >= m_length) {
        m_phase = Phase::Answering;
        if (order().moment == Moment::AllSent) {
            die();
        }
    }
    return sent;
}

int WireWatch::connectToMail(Channel channel, const std::function<int()> &connect)
{
    const std::lock_guard lock(m_mutex);
    if (order().moment == Moment::BeforeSend) {
        die();
    }
    const int result = connect();
    if (order().moment == Moment::HalfSent) {
        die();
    }
    m_phase = Phase::Answering;
    m_channel = channel;
    return result;
}

size_t WireWatch::beforeRead(Channel channel, size_t length)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase != Phase::Answering || m_channel != channel) {
        return length;
    }
    if (order().moment == Moment::AllSent) {
        die();
    }
    return order().moment == Moment::FirstAnswer ? std::min<size_t>(length, 3) : length;
}

void WireWatch::received(Channel channel, std::string_view bytes)
{
    const std::lock_guard lock(m_mutex);
    if (m_phase != Phase::Answering || m_channel != channel || bytes.empty()) {
        return;
    }
    if (order().moment == Moment::FirstAnswer) {
        die();
    }
    m_answer += bytes;
    if (isAnswerWhole()) {
        m_phase = Phase::Answered;
        if (order().moment == Moment::AnswerRead) {
            die();
        }
    }
}

bool WireWatch::isAnswerWhole() const
{
    if (m_answer.starts_with("HTTP/")) {
        const size_t length = lengthOf(m_answer);
        return length > 0 && m_answer.size() >= length;
    }
    if (!m_answer.ends_with(lineEnd)) {
        return false;
    }
    const size_t before = m_answer.rfind('\n', m_answer.size() - 2);
    const size_t lastLine = before == std::string::npos ? 0 : before + 1;
    return m_answer.size() > lastLine + 3 && m_answer[lastLine + 3] == ' '; // "250-" goes on, "250 " ends
}

bool WireWatch::isAnswered()
{
    const std::lock_guard lock(m_mutex);
    return m_phase == Phase::Answered;
}

WireWatch &wireWatch()
{
    static WireWatch watch;
    return watch;
}

} // namespace anteroom::killpoint
