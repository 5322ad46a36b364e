// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace anteroom::booking {

/// A few suggestions beside each other; pressing one takes it. The one that is taken already is marked. Tab leads to
/// one of them, arrow keys to the others.
class Chips : public QWidget
{
    Q_OBJECT
public:
    /// `name` says to screen readers what they are for.
    explicit Chips(const QString &name, QWidget *parent = nullptr);

    struct Chip {
        QString text;
        QString value; ///< what taken() gives
        QString name;  ///< for screen readers where the text is not enough; empty: the text
        friend bool operator==(const Chip &, const Chip &) = default;
    };
    /// Shows these; nothing happens when they are shown already. Hidden when there are none.
    /// Put it into a layout first.
    void show(const QList<Chip> &chips);
    /// Marks the chip with this value.
    void mark(const QString &value);

Q_SIGNALS:
    void taken(const QString &value);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QPushButton *makeButton(const Chip &chip);
    void take(const QString &value);
    void leadTabTo(const QPushButton *chosen);

    QList<Chip> m_chips;
    QList<QPushButton *> m_buttons;
    QString m_marked;
};

} // namespace anteroom::booking
