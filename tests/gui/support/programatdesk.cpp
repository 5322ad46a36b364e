// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/support/programatdesk.h"

#include "core/ports/reasons.h"
#include "tests/gui/support/deskwindow.h"
#include "ui/widgets/settingwords.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace anteroom::testing {

namespace {

constexpr auto patience = 20s;

} // namespace

ProgramAtDesk::ProgramAtDesk(const service::EnvironmentValues &changes) : sandbox(changes) {}

void ProgramAtDesk::close()
{
    m_person.reset();
    m_desktop.reset();
}

void ProgramAtDesk::start()
{
    close();
    // The browser: whoever sits there says yes at once.
    const auto open = [this](const QUrl &page, QWidget *) { take(page); };
    const service::EnvironmentValues admin{{u"DESK_ROLE"_s, "admin"}};
    m_desktop = std::make_unique<gui::Desktop>(gui::Desktop::Parts{testTheme(), sandbox, admin, nullptr, open});
    m_desktop->start();
    m_person = std::make_unique<Person>(window());
    if (!QTest::qWaitForWindowActive(&window())) {
        qFatal("The window does not open.");
    }
    Person::await("practice", [this] { return m_desktop->practice() && m_person->sees("newSession"); });
}

void ProgramAtDesk::take(const QUrl &page) const
{
    auto *browser = new QNetworkAccessManager(m_desktop.get());
    QNetworkReply *reply = browser->get(QNetworkRequest(page));
    QObject::connect(reply, &QNetworkReply::finished, browser, &QObject::deleteLater);
}

void ProgramAtDesk::picture(const QString &name) const
{
    const QString folder = qEnvironmentVariable("ANTEROOM_PICTURES");
    if (folder.isEmpty()) {
        return;
    }
    QTest::qWait(300); // until everything has found its place
    if (!window().grab().save(QDir(folder).filePath(name + u".png"_s))) {
        qFatal("The picture cannot be saved.");
    }
}

QUuid ProgramAtDesk::book(std::chrono::hours later)
{
    service::BookingForm form;
    form.psychologist = need(practice().people().psychologists()).front().uuid;
    form.patient = {{}, u"Mia"_s, u"Kern"_s, u"mia.kern@example.net"_s, {}};
    const QDateTime start = base::toUtc(sandbox.clock().now() + later).toTimeZone(QTimeZone("Australia/Sydney"));
    form.start = start.toString(u"yyyy-MM-ddTHH:00"_s);
    form.type = practice().practiceSettings().sessionTypes.front();
    form.modality = u"video"_s;
    return need(practice().bookings().book(form)).appointment.snapshot.booking.uuid;
}

void ProgramAtDesk::settle()
{
    need(practice().sync().syncUntilIdle(patience));
}

void ProgramAtDesk::settleAfter(std::chrono::milliseconds by)
{
    sandbox.setClockOn(by);
    settle();
}

void ProgramAtDesk::tell(QByteArray target, const QByteArray &json)
{
    if (target.contains("{meeting}")) {
        const auto number = sandbox.kept(u"meetings"_s).first()[u"id"_s].toInteger();
        target.replace("{meeting}", QByteArray::number(number));
    }
    if (target.contains("{event}")) {
        const QJsonArray events = sandbox.kept(u"events"_s);
        for (const QJsonValue &event : events) {
            const QByteArray calendar = QUrl::toPercentEncoding(event[u"calendar"_s].toString());
            if (target.contains('/' + calendar + '/')) {
                target.replace("{event}", event[u"id"_s].toString().toLatin1());
            }
        }
    }
    sandbox.tell(target, json);
}

service::Appointment ProgramAtDesk::session(const QUuid &id)
{
    return need(practice().bookings().show(id));
}

std::vector<domain::FailureNote> ProgramAtDesk::failures(const QUuid &id)
{
    const sync::Snapshot snapshot = session(id).snapshot;
    std::vector<domain::FailureNote> notes;
    for (const domain::RemoteObject &object : snapshot.objects) {
        if (object.state == domain::ObjectState::Parked) {
            notes.push_back(object.failure);
        }
    }
    for (const domain::Message &message : snapshot.messages) {
        if (message.state == domain::MessageState::Parked) {
            notes.push_back(message.failure);
        }
    }
    return notes;
}

QStringList ProgramAtDesk::parked(const QUuid &id)
{
    QStringList codes;
    for (const domain::FailureNote &note : failures(id)) {
        codes << note.code;
    }
    codes.removeDuplicates();
    return codes;
}

QString ProgramAtDesk::wordsOf(const QUuid &id)
{
    const std::vector<domain::FailureNote> notes = failures(id);
    return notes.empty() ? QString()
                         : widgets::withLabels(ports::reasonFor(notes.front().code, notes.front().detail).what);
}

void ProgramAtDesk::awaitInLine(const QUuid &id)
{
    Person::await("everything in line", [this, id] {
        const service::Appointment now = session(id);
        return parked(id).isEmpty() &&
               service::calendarSyncStatus(now.snapshot.objects) == service::CalendarSyncStatus::Synced;
    });
}

} // namespace anteroom::testing
