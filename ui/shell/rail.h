// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace anteroom::shell {

class DeskButton;
class RailButton;

/// The column at the left: the views, each with icon and word, and at its foot who sits here. Up and down go between
/// the views.
class Rail : public QWidget
{
    Q_OBJECT
public:
    explicit Rail(QWidget *parent = nullptr);

    /// Adds an entry at the end.
    void add(const QString &name, const QString &title, const QString &iconName);
    /// Whether an entry is there for whoever sits here; `shortcutText` is shown in its tooltip.
    void offer(int place, bool isOffered, const QString &shortcutText);
    /// Takes the last entry away.
    void removeLast();
    /// Marks an entry as the one that is shown.
    void setCurrent(int place);
    /// Entries can be pressed.
    void setUsable(bool usable);
    /// Who sits here: "Ada Byron" and "Psychologist"; `name` may be empty.
    void setDesk(const QString &name, const QString &role);
    /// Whether pressing the desk leads anywhere.
    void setDeskUsable(bool usable);
    /// Icons only.
    void setNarrow(bool narrow);

Q_SIGNALS:
    void selected(int place);
    void deskPressed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *m_entries;
    QVBoxLayout *m_entriesLayout;
    std::vector<RailButton *> m_buttons;
    DeskButton *m_desk;
    bool m_narrow = false;
};

} // namespace anteroom::shell
