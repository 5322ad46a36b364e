// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/booking/savefile.h"

#include <QCoreApplication>
#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

#include <memory>

namespace anteroom::booking {

namespace {

base::Result<> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return base::failure(base::ErrorKind::Store,
                             QCoreApplication::translate("anteroom::booking",
                                                         "The file could not be saved: %1. The session is not "
                                                         "affected; save it in another folder.")
                                 .arg(file.errorString()));
    }
    return {};
}

} // namespace

QFuture<base::Result<>> saveFile(const QString &path, const QByteArray &bytes)
{
    auto promise = std::make_shared<QPromise<base::Result<>>>();
    QFuture<base::Result<>> future = promise->future();
    promise->start();
    QThreadPool::globalInstance()->start([promise, path, bytes] {
        promise->addResult(write(path, bytes));
        promise->finish();
    });
    return future;
}

} // namespace anteroom::booking
