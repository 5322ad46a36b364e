// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fault/observedremotes.h"

namespace anteroom::fault {

using namespace ports;

namespace {

// Lets the call run and tells how it ended. What it works with stays alive meanwhile.
template<typename T, typename Inner>
QCoro::Task<Outcome<T>> heard(Step step, QCoro::Task<Outcome<T>> call, CallObserver observer,
                              std::shared_ptr<Inner> inner)
{
    Q_UNUSED(inner)
    Outcome<T> outcome = co_await call;
    observer(step, resultOf(outcome));
    co_return outcome;
}

class ObservedMeetings : public MeetingProvider
{
public:
    ObservedMeetings(std::shared_ptr<MeetingProvider> inner, CallObserver observer)
        : m_inner(std::move(inner)), m_observer(std::move(observer))
    {
    }
    QCoro::Task<Outcome<Meeting>> create(MeetingSpec spec) override
    {
        return heard(Step::ZoomCreate, m_inner->create(std::move(spec)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<Meeting>> get(QString id) override
    {
        return heard(Step::ZoomGet, m_inner->get(std::move(id)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<>> update(QString id, MeetingSpec spec) override
    {
        return heard(Step::ZoomPatch, m_inner->update(std::move(id), std::move(spec)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<>> remove(QString id) override
    {
        return heard(Step::ZoomDelete, m_inner->remove(std::move(id)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<>> end(QString id) override
    {
        return heard(Step::ZoomPatch, m_inner->end(std::move(id)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<base::Secret>> startLink(QString id) override
    {
        return heard(Step::ZoomGet, m_inner->startLink(std::move(id)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<std::vector<ListedMeeting>>> list(QString host) override
    {
        return heard(Step::ZoomList, m_inner->list(std::move(host)), m_observer, m_inner);
    }

private:
    std::shared_ptr<MeetingProvider> m_inner;
    CallObserver m_observer;
};

class ObservedCalendars : public CalendarProvider
{
public:
    ObservedCalendars(std::shared_ptr<CalendarProvider> inner, CallObserver observer)
        : m_inner(std::move(inner)), m_observer(std::move(observer))
    {
    }
    QCoro::Task<Outcome<Event>> insert(EventSpec spec, bool notify) override
    {
        return heard(Step::GoogleInsert, m_inner->insert(std::move(spec), notify), m_observer, m_inner);
    }
    QCoro::Task<Outcome<Event>> get(QString calendar, QString id) override
    {
        return heard(Step::GoogleGet, m_inner->get(std::move(calendar), std::move(id)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<Event>> patch(EventSpec spec, QString etag, bool notify) override
    {
        return heard(Step::GooglePatch, m_inner->patch(std::move(spec), std::move(etag), notify), m_observer, m_inner);
    }
    QCoro::Task<Outcome<>> remove(QString calendar, QString id, bool notify) override
    {
        return heard(Step::GoogleDelete, m_inner->remove(std::move(calendar), std::move(id), notify), m_observer,
                     m_inner);
    }
    QCoro::Task<Outcome<std::vector<Event>>> list(QString calendar, QString prefix) override
    {
        return heard(Step::GoogleChanges, m_inner->list(std::move(calendar), std::move(prefix)), m_observer, m_inner);
    }
    QCoro::Task<Outcome<CalendarChanges>> changes(QString calendar, QString syncToken) override
    {
        return heard(Step::GoogleChanges, m_inner->changes(std::move(calendar), std::move(syncToken)), m_observer,
                     m_inner);
    }
    QCoro::Task<Outcome<Event>> addAttendee(QString calendar, QString id, QString email, bool notify) override
    {
        return heard(Step::GooglePatch,
                     m_inner->addAttendee(std::move(calendar), std::move(id), std::move(email), notify), m_observer,
                     m_inner);
    }

private:
    std::shared_ptr<CalendarProvider> m_inner;
    CallObserver m_observer;
};

class ObservedMail : public MessageSender
{
public:
    ObservedMail(std::shared_ptr<MessageSender> inner, CallObserver observer)
        : m_inner(std::move(inner)), m_observer(std::move(observer))
    {
    }
    QCoro::Task<Outcome<>> send(Envelope envelope) override
    {
        return heard(Step::MailDot, m_inner->send(std::move(envelope)), m_observer, m_inner);
    }

private:
    std::shared_ptr<MessageSender> m_inner;
    CallObserver m_observer;
};

} // namespace

std::shared_ptr<MeetingProvider> observed(std::shared_ptr<MeetingProvider> inner, CallObserver observer)
{
    return std::make_shared<ObservedMeetings>(std::move(inner), std::move(observer));
}

std::shared_ptr<CalendarProvider> observed(std::shared_ptr<CalendarProvider> inner, CallObserver observer)
{
    return std::make_shared<ObservedCalendars>(std::move(inner), std::move(observer));
}

std::shared_ptr<MessageSender> observed(std::shared_ptr<MessageSender> inner, CallObserver observer)
{
    return std::make_shared<ObservedMail>(std::move(inner), std::move(observer));
}

} // namespace anteroom::fault
