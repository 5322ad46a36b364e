// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/bookingfields.h"

#include "core/base/deliver.h"
#include "ui/booking/overlaphelp.h"
#include "ui/booking/patientpicker.h"
#include "ui/booking/psychologistbox.h"
#include "ui/booking/whenfields.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/settingwords.h"
#include "ui/widgets/words.h"

#include <QCheckBox>

namespace anteroom::booking {

using namespace Qt::StringLiterals;
using domain::Modality;
using domain::Psychologist;
using widgets::FormField;

namespace {

// In the order in which one goes through them.
const QStringList &fieldOrder()
{
    static const QStringList order{u"patient"_s, u"first"_s,   u"last"_s, u"email"_s,    u"phone"_s, u"psychologist"_s,
                                   u"start"_s,   u"minutes"_s, u"type"_s, u"modality"_s, u"place"_s};
    return order;
}

QString reasonsFor(const std::vector<base::Problem> &problems, const QString &field)
{
    QStringList reasons;
    for (const base::Problem &problem : problems) {
        if (problem.field == field) {
            reasons.append(problem.reason);
        }
    }
    return widgets::withLabels(reasons.join(u' '));
}

} // namespace

BookingFields::BookingFields(service::Workplace &workplace, QWidget *parent)
    : QWidget(parent)
    , m_workplace(workplace)
    , m_patient(new PatientPicker(workplace.directory()))
    , m_psychologist(new PsychologistBox)
    , m_when(new WhenFields(workplace))
    , m_overlap(new OverlapHelp)
    , m_type(new QComboBox)
    , m_modality(new widgets::SegmentedControl)
    , m_place(new QLineEdit)
    , m_tentative(new QCheckBox(tr("&Tentative, confirm later")))
{
    build();
    connectFields();
}

void BookingFields::build()
{
    m_psychologist->setObjectName(u"sessionPsychologist"_s);
    m_type->setObjectName(u"sessionType"_s);
    m_modality->setObjectName(u"sessionModality"_s);
    m_place->setObjectName(u"sessionPlace"_s);
    m_tentative->setObjectName(u"sessionTentative"_s);
    const std::initializer_list<std::pair<Modality, QString>> modalities{
        {Modality::Video, u"video"_s}, {Modality::InPerson, u"person"_s}, {Modality::Phone, u"phone"_s}};
    for (const auto &[modality, iconName] : modalities) {
        m_modality->addChoice(widgets::nameOf(modality), domain::toText(modality), iconName);
    }
    m_fields = m_patient->fields();
    m_fields.insert(m_when->fields());
    m_fields.insert(u"psychologist"_s, new FormField(tr("P&sychologist"), m_psychologist));
    m_fields.insert(u"type"_s, new FormField(tr("T&ype"), m_type));
    m_fields.insert(u"modality"_s, new FormField(tr("H&ow"), m_modality));
    m_fields.insert(u"place"_s, new FormField(tr("P&lace"), m_place));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space::large);
    column->addWidget(m_patient);
    column->addWidget(m_fields[u"psychologist"_s]);
    m_when->addHelp(m_overlap);
    column->addWidget(m_when);
    column->addWidget(m_fields[u"type"_s]);
    column->addWidget(m_fields[u"modality"_s]);
    column->addWidget(m_fields[u"place"_s]);
    column->addWidget(m_tentative);
}

void BookingFields::connectFields()
{
    connect(m_patient, &PatientPicker::edited, this, &BookingFields::touch);
    connect(m_patient, &PatientPicker::known, this, &BookingFields::lookForPsychologist);
    connect(m_patient, &PatientPicker::left, this, &BookingFields::edited);
    connect(m_psychologist, &QComboBox::currentIndexChanged, this, &BookingFields::psychologistChanged);
    connect(m_psychologist, &QComboBox::activated, this, [this] { touch(u"psychologist"_s); });
    connect(m_when, &WhenFields::edited, this, &BookingFields::touch);
    connect(m_when, &WhenFields::daysSessionsChanged, this, &BookingFields::edited);
    connect(m_when, &WhenFields::nothingFree, m_overlap, &OverlapHelp::tellNothingFree);
    connect(m_overlap, &OverlapHelp::nextFreeRequested, m_when, &WhenFields::takeNextFree);
    connect(m_overlap, &OverlapHelp::reasonEdited, this, [this] { touch(u"override"_s); });
    connect(m_overlap, &OverlapHelp::psychologistChosen, this, [this](const QUuid &id) {
        m_psychologist->setId(id);
        touch(u"psychologist"_s);
    });
    connect(m_type, &QComboBox::activated, this, [this] { touch(u"type"_s); });
    connect(m_modality, &widgets::SegmentedControl::valueChanged, this, [this] {
        modalityChanged();
        touch(u"modality"_s);
    });
    connect(m_place, &QLineEdit::textEdited, this, [this] { touch(u"place"_s); });
    connect(m_tentative, &QCheckBox::clicked, this, [this] { touch(u"tentative"_s); });
    connect(&m_workplace, &service::Workplace::changed, this, &BookingFields::takePsychologists);
}

void BookingFields::touch(const QString &field)
{
    m_touched.insert(field);
    Q_EMIT edited();
}

void BookingFields::startNew()
{
    m_before.reset();
    for (QWidget *part : std::initializer_list<QWidget *>{m_patient, m_fields[u"type"_s], m_tentative}) {
        part->show();
    }
    m_psychologist->setPsychologists(m_workplace.psychologists());
    m_psychologist->setId(m_workplace.desk().psychologist);
    if (m_psychologist->count() == 1) {
        m_psychologist->setCurrentIndex(0);
    }
    sayWhereToAddPsychologists();
    psychologistChanged();
    m_patient->clear();
    m_when->clear();
    m_overlap->setMove(false);
    m_overlap->clear();
    m_type->clear();
    m_type->addItems(m_workplace.practiceSettings().sessionTypes);
    m_modality->setValue(domain::toText(Modality::Video));
    m_place->setText(m_workplace.settings().text(service::SettingKey::PracticeAddress).simplified());
    m_tentative->setChecked(false);
    modalityChanged();
    m_touched.clear();
    showReview({}, false);
}

void BookingFields::startMove(const service::AppointmentRow &row)
{
    startNew();
    m_before = row;
    m_overlap->setMove(true);
    for (QWidget *part : std::initializer_list<QWidget *>{m_patient, m_fields[u"type"_s], m_tentative}) {
        part->hide();
    }
    m_psychologist->setId(row.psychologist);
    m_when->setExcept(row.uuid);
    m_when->setLength(row.length);
    m_when->setStart(row.start);
    m_modality->setValue(domain::toText(row.modality));
    if (row.modality == Modality::InPerson) {
        m_place->setText(row.place);
    }
    modalityChanged();
    m_touched.clear();
    showReview({}, false);
}

// Whom the patient saw last, until somebody else is chosen by hand.
void BookingFields::lookForPsychologist(const QUuid &person)
{
    if (!m_workplace.desk().psychologist.isNull()) {
        return;
    }
    base::deliver(m_workplace.bookings().latestOf(person), this,
                  [this, person](const base::Result<std::optional<service::AppointmentRow>> &latest) {
                      const bool isStillWanted = person == m_patient->entry().person && !m_before;
                      if (latest && *latest && isStillWanted && !m_touched.contains(u"psychologist"_s)) {
                          m_psychologist->setId((*latest)->psychologist);
                          Q_EMIT edited();
                      }
                  });
}

bool BookingFields::isTentative() const
{
    return m_tentative->isChecked();
}

// Somebody may be added while the form is open.
void BookingFields::takePsychologists()
{
    m_psychologist->setPsychologists(m_workplace.psychologists());
    sayWhereToAddPsychologists();
    if (m_before && m_psychologist->id().isNull() && !isTouched()) {
        startMove(service::AppointmentRow(*m_before)); // they had not been read when it was filled in
        Q_EMIT edited();
        return;
    }
    if (m_psychologist->id().isNull() && m_psychologist->count() == 1) {
        m_psychologist->setCurrentIndex(0);
    }
    psychologistChanged();
}

void BookingFields::sayWhereToAddPsychologists()
{
    const bool isNone = m_workplace.knowsPsychologists() && m_workplace.psychologists().empty();
    m_psychologist->sayNone(isNone);
    const bool mayAdd = m_workplace.mayDo(security::Action::EditPsychologists);
    m_fields[u"psychologist"_s]->setHint(
        !isNone  ? QString()
        : mayAdd ? tr("There is no psychologist yet: add one in the settings, under Psychologists.")
                 : tr("There is no psychologist yet: whoever looks after Anteroom adds one in the settings."));
}

void BookingFields::psychologistChanged()
{
    const auto &all = m_workplace.psychologists();
    const auto chosen = std::find_if(all.begin(), all.end(),
                                     [id = m_psychologist->id()](const Psychologist &one) { return one.uuid == id; });
    Psychologist nobody;
    nobody.zone = m_workplace.zone().id();
    m_when->setPsychologist(chosen == all.end() ? nobody : *chosen);
}

void BookingFields::modalityChanged()
{
    m_fields[u"place"_s]->setVisible(m_modality->value() == domain::toText(Modality::InPerson));
}

service::BookingForm BookingFields::bookingForm() const
{
    service::BookingForm form;
    form.psychologist = m_psychologist->id();
    form.patient = m_patient->entry();
    form.start = m_when->startText();
    form.zone = m_when->zone();
    form.minutes = int(m_when->length().count());
    form.type = m_type->currentText();
    form.modality = m_modality->value();
    form.place = form.modality == domain::toText(Modality::InPerson) ? m_place->text() : QString();
    form.tentative = m_tentative->isChecked();
    form.overrideReason = m_overlap->reason();
    return form;
}

service::RescheduleForm BookingFields::moveForm() const
{
    service::RescheduleForm form;
    form.overrideReason = m_overlap->reason();
    if (m_psychologist->id() != m_before->psychologist) {
        form.psychologist = m_psychologist->id();
    }
    if (m_when->start() != m_before->start || form.psychologist) {
        form.start = m_when->startText();
        form.zone = m_when->zone();
    }
    if (m_when->length() != m_before->length) {
        form.minutes = int(m_when->length().count());
    }
    if (m_modality->value() != domain::toText(m_before->modality)) {
        form.modality = m_modality->value();
    }
    const bool isInPerson = m_modality->value() == domain::toText(Modality::InPerson);
    if (const QString place = isInPerson ? m_place->text().trimmed() : QString(); place != m_before->place) {
        form.place = place;
    }
    return form;
}

std::optional<MovedSession> BookingFields::moved() const
{
    const std::optional<base::Instant> start = m_when->start();
    if (!start) {
        return std::nullopt;
    }
    const Modality modality = domain::modalityFromText(m_modality->value()).value_or(Modality::Video);
    const QString place = modality == Modality::InPerson ? m_place->text().trimmed() : QString();
    return MovedSession{*start, m_when->length(), m_psychologist->id(), modality, place};
}

bool BookingFields::differs() const
{
    return m_before && moved() != asItStands(*m_before);
}

void BookingFields::showReview(const service::Review &review, bool all)
{
    for (const QString &name : fieldOrder()) {
        FormField *shown = field(name);
        const bool isDue = all || (m_touched.contains(name) && !isUnderWay(name));
        shown->setProblem(isDue ? problemText(review, name) : QString());
        const bool hasValue = name != u"start"_s || !m_when->startText().isEmpty();
        shown->setWarning(hasValue ? reasonsFor(review.warnings, name) : QString());
    }
    m_when->markWrong();
    showOverlap(review, all);
}

bool BookingFields::isUnderWay(const QString &name) const
{
    return (name == u"patient"_s && m_patient->isSearching()) || (name == u"start"_s && !m_when->hasBegun());
}

QString BookingFields::problemText(const service::Review &review, const QString &name) const
{
    // Nobody was chosen: what the fields of a new patient lack is not the point.
    static const QStringList newPatient{u"first"_s, u"last"_s, u"email"_s, u"phone"_s};
    if (!m_patient->hasChoice() && newPatient.contains(name)) {
        return {};
    }
    if (!m_patient->hasChoice() && name == u"patient"_s && !isMove()) {
        return review.problems.empty() ? QString() : tr("Choose a patient from the list, or enter a new one.");
    }
    if (name == u"psychologist"_s && m_psychologist->id().isNull()) {
        const bool canChoose = m_psychologist->count() > 0; // else the hint says what to do
        return review.problems.empty() || !canChoose ? QString() : tr("Choose a psychologist.");
    }
    const QString reasons = reasonsFor(review.problems, name);
    return name == u"start"_s && !reasons.isEmpty() ? m_when->startProblem(reasons) : reasons;
}

void BookingFields::showOverlap(const service::Review &review, bool all)
{
    const QString reason = reasonsFor(review.problems, u"override"_s);
    const bool isDue = all || m_touched.contains(u"start"_s) || m_touched.contains(u"psychologist"_s) ||
                       m_touched.contains(u"minutes"_s) || m_touched.contains(u"override"_s);
    // With a reason it is no problem any more, but there still is an overlap.
    if (isDue && (!reason.isEmpty() || (m_overlap->isOpen() && m_when->conflict()))) {
        const bool isNew = m_overlap->isHidden();
        m_overlap->show(overlapText(reason), m_when->othersFree());
        if (isNew) {
            Q_EMIT helpShown(m_overlap);
        }
    } else {
        m_overlap->clear();
    }
}

QString BookingFields::overlapText(const QString &reason) const
{
    const std::optional<domain::TimeRange> taken = m_when->conflict();
    if (!taken) {
        return reason;
    }
    const QTimeZone zone(m_when->zone());
    return tr("%1 already has a session from %2 to %3.")
        .arg(m_psychologist->currentText(), widgets::timeText(taken->start, zone), widgets::timeText(taken->end, zone));
}

void BookingFields::focusFirstProblem()
{
    for (const QString &name : fieldOrder()) {
        if (!field(name)->problem().isEmpty() && field(name)->isVisibleTo(this)) {
            if (name == u"start"_s) {
                m_when->focusWrong();
            } else {
                field(name)->editor()->setFocus();
            }
            return;
        }
    }
    if (asksForAWayOut()) {
        m_overlap->firstField()->setFocus();
        Q_EMIT helpShown(m_overlap); // the sentence too, not only what has the keyboard
    }
}

bool BookingFields::asksForAWayOut() const
{
    return m_overlap->isVisibleTo(this);
}

bool BookingFields::offerPatients()
{
    return m_patient->isVisibleTo(this) && m_patient->offer();
}

bool BookingFields::goOn()
{
    return m_when->goOn();
}

void BookingFields::focusFirst()
{
    if (isMove()) {
        m_when->focusTime();
    } else {
        m_patient->setFocus();
    }
}

} // namespace anteroom::booking
