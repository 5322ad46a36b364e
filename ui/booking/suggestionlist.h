// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace anteroom::booking {

/// Suggestions below a line edit, over whatever lies there; the edit keeps the focus, and its arrow keys and Enter work
/// here.
class SuggestionList : public QListWidget
{
    Q_OBJECT
public:
    explicit SuggestionList(QLineEdit *edit);

    struct Suggestion {
        QString title;
        QString detail; ///< in the second line; may be empty
        QString iconName;
    };
    /// Shows these, the first one taken by Enter; none: hides.
    void show(const QList<Suggestion> &suggestions);

Q_SIGNALS:
    /// The suggestion with this place in the list was taken.
    void chosen(int index);
    /// Somebody pressed Down or clicked in the edit while nothing was shown.
    void wanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool handleKey(int key);
    void place();

    QLineEdit *m_edit;
};

} // namespace anteroom::booking
