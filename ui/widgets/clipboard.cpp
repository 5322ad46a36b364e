// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clipboard.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QPointer>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace anteroom::widgets {

namespace {

const auto keeperName = u"anteroomClipboardKeeper"_s;

/// Takes a secret off the clipboard in time. One per application, its child.
class ClipboardKeeper : public QObject
{
public:
    explicit ClipboardKeeper(QApplication *application) : QObject(application)
    {
        setObjectName(keeperName);
        m_end.setSingleShot(true);
        connect(&m_end, &QTimer::timeout, this, [this] { takeOff(); });
        connect(application, &QCoreApplication::aboutToQuit, this, [this] { takeOff(); });
        connect(QGuiApplication::clipboard(), &QClipboard::dataChanged, this, [this] {
            if (!isThere()) {
                forget();
            }
        });
    }

    void put(const QString &text, std::chrono::milliseconds keptFor)
    {
        auto *data = new QMimeData;
        data->setText(text);
        data->setData(u"x-kde-passwordManagerHint"_s, "secret");
#ifdef Q_OS_WIN
        data->setData(u"application/x-qt-windows-mime;value=\"ExcludeClipboardContentFromMonitorProcessing\""_s, "1");
#endif
        m_data = data; // before it is told
        QGuiApplication::clipboard()->setMimeData(data);
        m_end.start(keptFor);
    }

private:
    void forget()
    {
        m_data.clear();
        m_end.stop();
    }

    /// Whether the clipboard still holds what was put there. Compares the object, which the platforms give back as
    /// long as this program owns the clipboard: reading a text might wait for another program.
    bool isThere() const
    {
        return m_data != nullptr && QGuiApplication::clipboard()->mimeData() == m_data;
    }

    void takeOff()
    {
        const bool mustGo = isThere();
        forget();
        if (mustGo) {
            QGuiApplication::clipboard()->clear();
        }
    }

    QTimer m_end;
    QPointer<QMimeData> m_data;
};

} // namespace

void copySecret(const QString &text, std::chrono::milliseconds keptFor)
{
    auto *keeper = static_cast<ClipboardKeeper *>(qApp->findChild<QObject *>(keeperName, Qt::FindDirectChildrenOnly));
    if (keeper == nullptr) {
        keeper = new ClipboardKeeper(qApp);
    }
    keeper->put(text, keptFor);
}

void copyText(const QString &text)
{
    QGuiApplication::clipboard()->setText(text);
}

} // namespace anteroom::widgets
