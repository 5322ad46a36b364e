// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/buttons.h"

#include "ui/theme/icons.h"
#include "ui/theme/style.h"
#include "ui/widgets/clipboard.h"
#include "ui/widgets/label.h"

#include <QToolTip>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

theme::ButtonLook lookFor(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return theme::ButtonLook::Primary;
    case ButtonKind::Quiet:
        return theme::ButtonLook::Quiet;
    case ButtonKind::Danger:
        return theme::ButtonLook::Danger;
    case ButtonKind::Normal:
        break;
    }
    return theme::ButtonLook::Normal;
}

} // namespace

void setKind(QPushButton *button, ButtonKind kind)
{
    const theme::ButtonLook look = lookFor(kind);
    button->setProperty(theme::buttonLookProperty, static_cast<int>(look));
    QFont font = theme::font(theme::TextSize::Base, QFont::Medium);
    font.setPixelSize(button->font().pixelSize() > 0 ? button->font().pixelSize() : font.pixelSize());
    button->setFont(font);
    const QString iconName = button->property("anteroomIcon").toString();
    if (!iconName.isEmpty()) {
        button->setIcon(theme::icon(iconName, theme::buttonTextRole(look)));
    }
    button->update();
}

void setIcon(QPushButton *button, const QString &iconName)
{
    button->setProperty("anteroomIcon", iconName);
    button->setIcon(iconName.isEmpty() ? QIcon() : theme::icon(iconName, theme::buttonTextRole(theme::lookOf(button))));
}

QPushButton *makeButton(const QString &text, ButtonKind kind, const QString &iconName, QWidget *parent)
{
    auto *button = new QPushButton(text, parent);
    button->setAutoDefault(false);
    setKind(button, kind);
    setIcon(button, iconName);
    return button;
}

QToolButton *makeIconButton(const QString &iconName, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(theme::icon(iconName, theme::Role::SecondaryText));
    button->setIconSize({theme::iconSize, theme::iconSize});
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

CopyButton::CopyButton(const QString &name, std::function<QString()> text, bool isSecret, QWidget *parent)
    : QPushButton(name, parent), m_name(name), m_text(std::move(text)), m_isSecret(isSecret)
{
    setAutoDefault(false);
    setKind(this, ButtonKind::Normal);
    dress(false);
    describe();
    m_praise.setSingleShot(true);
    m_praise.setInterval(std::chrono::seconds(2));
    connect(&m_praise, &QTimer::timeout, this, [this] { dress(false); });
    connect(this, &QPushButton::clicked, this, &CopyButton::copy);
}

void CopyButton::setCompact()
{
    m_isCompact = true;
    setKind(this, ButtonKind::Quiet);
    setFixedSize(theme::controlHeight, theme::controlHeight);
    dress(false);
    describe();
}

void CopyButton::setKeptFor(std::chrono::milliseconds keptFor)
{
    m_keptFor = keptFor;
    describe();
}

QString CopyButton::clearingNote() const
{
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(m_keptFor);
    return m_isSecret ? tr("Leaves the clipboard after %n second(s).", nullptr, int(seconds.count())) : QString();
}

void CopyButton::describe()
{
    QStringList tip;
    if (m_isCompact) {
        tip.append(m_name);
    }
    if (m_isSecret) {
        tip.append(clearingNote());
    }
    setToolTip(plainToolTip(tip.join(u'\n')));
    setAccessibleDescription(clearingNote());
}

void CopyButton::copy()
{
    const QString text = m_text();
    if (text.isEmpty()) {
        return;
    }
    if (m_isSecret) {
        copySecret(text, m_keptFor);
        QToolTip::showText(mapToGlobal(QPoint(0, height())), clearingNote(), this);
    } else {
        copyText(text);
    }
    dress(true);
    m_praise.start();
}

void CopyButton::dress(bool isCopied)
{
    // What stands beside it must not move.
    if (!m_isCompact) {
        setMinimumWidth(isCopied ? width() : 0);
    }
    setText(m_isCompact ? QString() : isCopied ? tr("Copied") : m_name);
    widgets::setIcon(this, isCopied ? u"check"_s : u"copy"_s);
    const bool isGround = theme::lookOf(this) == theme::ButtonLook::Normal;
    if (isCopied && isGround) {
        setIcon(theme::icon(u"check"_s, theme::Role::Good));
    }
    setAccessibleName(isCopied ? tr("%1: copied").arg(m_name) : m_name);
}

} // namespace anteroom::widgets
