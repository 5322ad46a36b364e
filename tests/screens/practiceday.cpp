// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/screens/practiceday.h"

using namespace Qt::StringLiterals;

namespace anteroom::screens {

using testing::need;

namespace {

const QString withAda = u"Ada"_s;
const QString withBen = u"Ben"_s;
const QString withClara = u"Clara"_s;
const QString individual = u"Individual"_s;
const QString couple = u"Couple"_s;
const QString assessment = u"Assessment"_s;

QString plain(const QString &name)
{
    QString letters;
    for (const QChar letter : name.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter.isLower() && letter.unicode() < 128) {
            letters += letter;
        }
    }
    return letters;
}

QString keyOf(const QString &last, const QString &start)
{
    return last + u' ' + start;
}

} // namespace

/// One line of the practice's diary.
struct PracticeDay::Session {
    QString start;
    QString psychologist; ///< first name
    QString first;
    QString last;
    int minutes = 50;
    QString type = individual;
    QString modality = u"video"_s;
    QString place = {};
    bool tentative = false;
};

const std::vector<PracticeDay::Session> &PracticeDay::sessions()
{
    static const QString inPerson = u"in-person"_s;
    static const std::vector<Session> all = {
        {u"2027-03-02T09:00"_s, withAda, u"Tom"_s, u"Baker"_s},
        {u"2027-03-02T11:00"_s, withBen, u"Priya"_s, u"Nair"_s},
        {u"2027-03-03T10:00"_s, withAda, u"Sam"_s, u"Okafor"_s},
        {u"2027-03-03T14:00"_s, withClara, u"Hanna"_s, u"Weiss"_s},
        {u"2027-03-04T09:00"_s, withAda, u"Mia"_s, u"Kowalski"_s, 45},
        {u"2027-03-04T09:30"_s, withBen, u"Felix"_s, u"Brandt"_s},
        {u"2027-03-04T10:00"_s, withAda, u"Jo"_s, u"Doe"_s},
        {u"2027-03-04T10:30"_s, withClara, u"Hanna"_s, u"Weiss"_s},
        {u"2027-03-04T11:00"_s, withAda, u"Sam"_s, u"Okafor"_s},
        {u"2027-03-04T11:30"_s, withBen, u"Raj"_s, u"Patel"_s},
        {u"2027-03-04T12:00"_s, withClara, u"Leo"_s, u"Martin"_s, 80, assessment, inPerson, u"Room 1"_s},
        {u"2027-03-04T13:30"_s, withAda, u"Lena"_s, u"Fischer"_s, 50, individual, inPerson, u"Room 2"_s},
        {u"2027-03-04T14:00"_s, withBen, u"Oscar"_s, u"Lindqvist"_s},
        {u"2027-03-04T15:00"_s, withAda, u"Nora"_s, u"Hale"_s, 80, couple},
        {u"2027-03-04T16:30"_s, withClara, u"Zoë"_s, u"Álvarez"_s},
        {u"2027-03-04T17:00"_s, withAda, u"Ivy"_s, u"Chen"_s, 50, individual, u"phone"_s, {}, true},
        {u"2027-03-05T09:00"_s, withAda, u"Tom"_s, u"Baker"_s},
        {u"2027-03-05T09:30"_s, withClara, u"Amelia"_s, u"Stone"_s},
        {u"2027-03-05T11:00"_s, withAda, u"Alexandra"_s, u"Papadopoulou-Montgomery"_s},
        {u"2027-03-05T13:00"_s, withBen, u"Priya"_s, u"Nair"_s, 50, individual, inPerson, u"Room 2"_s},
        {u"2027-03-05T15:00"_s, withBen, u"Felix"_s, u"Brandt"_s},
        {u"2027-03-08T10:00"_s, withAda, u"Mia"_s, u"Kowalski"_s},
        {u"2027-03-08T11:00"_s, withClara, u"Leo"_s, u"Martin"_s, 80, assessment, inPerson, u"Room 1"_s},
        {u"2027-03-09T09:00"_s, withBen, u"Raj"_s, u"Patel"_s},
        {u"2027-03-10T10:00"_s, withAda, u"Sam"_s, u"Okafor"_s},
        {u"2027-03-11T10:00"_s, withAda, u"Jo"_s, u"Doe"_s},
        {u"2027-03-11T15:00"_s, withAda, u"Nora"_s, u"Hale"_s, 80, couple},
        {u"2027-03-16T09:00"_s, withBen, u"Raj"_s, u"Patel"_s, 50, individual, u"phone"_s, {}, true},
    };
    return all;
}

PracticeDay::PracticeDay(bool isEmpty)
{
    addPeople();
    fillSettings();
    if (!isEmpty) {
        for (const Session &session : sessions()) {
            book(session);
        }
        practice.settle();
    }
    setTime(u"2027-03-04T09:48"_s);
    practice.settle();
    if (!isEmpty) {
        tellHowTheyWent();
    }
}

void PracticeDay::addPeople()
{
    const QStringList calendars{practice.settings.sync.practiceCalendar, practice.ada.calendarId,
                                practice.ben.calendarId, u"clara@group.calendar.example"_s};
    practice.calendar = std::make_shared<testing::FakeCalendar>(practice.clock, calendars);
    practice.meetings = std::make_shared<testing::FakeMeetings>(
        practice.clock, QStringList{u"ada@example.com"_s, u"ben@example.com"_s, u"clara@example.com"_s});
    service::PsychologistForm form;
    form.name = u"Ben Castell"_s;
    practice.ben = need(practice.people().editPsychologist(practice.ben.uuid, form));
    form.name = u"Clara Novak"_s;
    form.email = u"clara@example.com"_s;
    form.zoomUser = form.email;
    form.calendarId = calendars.last();
    clara = need(practice.people().addPsychologist(form)).uuid;
}

void PracticeDay::fillSettings()
{
    practice.settings.sessionTypes = {individual, couple, u"Family"_s, u"Group"_s, assessment};
    const std::pair<QString, QString> texts[] = {
        {u"practice.address"_s, u"1 Harbour Street, Sydney NSW 2000"_s},
        {u"practice.phone"_s, u"+61 2 5550 1234"_s},
        {u"practice.email"_s, u"desk@harbour.example"_s},
        {u"zoom.enabled"_s, u"true"_s},
        {u"zoom.oauth.account-id"_s, u"Xk3vN0aTQ8mD2rEwLpYc7A"_s},
        {u"zoom.oauth.client-id"_s, u"b7QpZ1sHRk6uVt4yGmWn"_s},
        {u"google.calendar.enabled"_s, u"true"_s},
        {u"google.calendar.credentials-path"_s, u"/etc/anteroom/google-key.json"_s},
        {u"google.calendar.practice-calendar-id"_s, practice.settings.sync.practiceCalendar},
        {u"mail.smtp.url"_s, u"smtps://mail.harbour.example:465"_s},
        {u"mail.smtp.username"_s, u"desk@harbour.example"_s},
        {u"mail.from"_s, u"desk@harbour.example"_s},
    };
    service::PracticeService admin(practice.context());
    for (const auto &[name, text] : texts) {
        if (const base::Result<> set = admin.set(name, text).result(); !set) {
            qFatal("%s: %s", qPrintable(name), qPrintable(set.error().text));
        }
    }
    for (const QString &name : {u"zoom.oauth.client-secret"_s, u"mail.smtp.password"_s}) {
        if (!admin.setSecret(name, base::Secret("not a secret")).result()) {
            qFatal("%s is refused.", qPrintable(name));
        }
    }
    using Stored = base::Result<service::StoredSettings>;
    m_settings = need(
        practice.store().read([](store::Tables &tables) -> Stored { return service::readStoredSettings(tables); }));
}

void PracticeDay::book(const Session &session)
{
    service::BookingForm form;
    form.psychologist = session.psychologist == withAda   ? practice.ada.uuid
                        : session.psychologist == withBen ? practice.ben.uuid
                                                          : clara;
    form.patient = {{},
                    session.first,
                    session.last,
                    plain(session.first) + u'.' + plain(session.last) + u"@example.com"_s,
                    u"+61 491 570 006"_s};
    form.start = session.start;
    form.minutes = session.minutes;
    form.type = session.type;
    form.modality = session.modality;
    form.place = session.place;
    form.tentative = session.tentative;
    m_sessions.insert(keyOf(session.last, session.start), practice.book(form));
}

QUuid PracticeDay::book(const QString &first, const QString &last, const QUuid &psychologist, const QString &start)
{
    const QString name = psychologist == practice.ada.uuid   ? withAda
                         : psychologist == practice.ben.uuid ? withBen
                                                             : withClara;
    book({start, name, first, last});
    return session(last, start);
}

void PracticeDay::tellHowTheyWent()
{
    for (const auto &[last, start] :
         {std::pair(u"Baker"_s, u"2027-03-02T09:00"_s), std::pair(u"Okafor"_s, u"2027-03-03T10:00"_s),
          std::pair(u"Weiss"_s, u"2027-03-03T14:00"_s), std::pair(u"Kowalski"_s, u"2027-03-04T09:00"_s)}) {
        need(practice.bookings().complete(session(last, start)));
    }
    need(practice.bookings().markNoShow(session(u"Nair"_s, u"2027-03-02T11:00"_s)));
    practice.cancel(session(u"Patel"_s, u"2027-03-04T11:30"_s));
    practice.settle();
}

void PracticeDay::setTime(const QString &time)
{
    QDateTime wanted = QDateTime::fromString(time, u"yyyy-MM-ddTHH:mm"_s);
    wanted.setTimeZone(QTimeZone("Australia/Sydney"));
    practice.clock.advance(base::fromMs(wanted.toMSecsSinceEpoch()) - practice.clock.now());
}

QUuid PracticeDay::session(const QString &last, const QString &start) const
{
    return m_sessions.value(keyOf(last, start));
}

void PracticeDay::goOffline()
{
    constexpr int always = 1000;
    const auto effect = testing::FakeRemote::Effect::NotApplied;
    for (const QString &call : {u"create"_s, u"get"_s, u"update"_s, u"remove"_s, u"list"_s}) {
        practice.meetings->fail(call, testing::unreachable(), effect, always);
    }
    for (const QString &call : {u"insert"_s, u"get"_s, u"patch"_s, u"remove"_s, u"addAttendee"_s}) {
        practice.calendar->fail(call, testing::unreachable(), effect, always);
    }
    practice.mail->fail(u"send"_s, testing::unreachable(), effect, always);
}

void PracticeDay::mislay(const QString &table)
{
    rename(table, u"mislaid"_s);
}

void PracticeDay::putBack(const QString &table)
{
    rename(u"mislaid"_s, table);
}

void PracticeDay::rename(const QString &from, const QString &to)
{
    need(practice.store().database().write([=](store::Connection &db) -> base::Result<int> {
        db.run(u"ALTER TABLE %1 RENAME TO %2"_s.arg(from, to));
        return 0;
    }));
}

} // namespace anteroom::screens
