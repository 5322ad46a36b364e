// SPDX-FileCopyrightText: The Anteroom developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/service/foldedtext.h"
#include "core/service/peopledirectory.h"
#include "core/service/peopleindex.h"
#include "tests/support/practicefixture.h"

#include <QTest>

using namespace anteroom;
using namespace anteroom::service;
using namespace anteroom::testing;
using namespace Qt::StringLiterals;

/// The directory of names in memory.
class TestPeopleDirectory : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesFold_data();
    void namesFold();
    void searchFindsBeginningsOfWords_data();
    void searchFindsBeginningsOfWords();
    void lastNamesComeFirst();
    void atMostAsManyAsAskedFor();
    void anEntryHoldsWhatAListShows();
    void whoIsEnteredOrChangedIsFoundAnew();
    void containingLooksInsideWords_data();
    void containingLooksInsideWords();
    void ranksFollowNamesAsTheyAreShown();
    void theBuiltIndexIsTheSameAsTheChangedOne();
    void aClosedStoreIsAnErrorAndNoHang();

private:
    QUuid add(const QString &first, const QString &last, const QString &email);
    QStringList names(const QString &text, int limit = 20);

    std::unique_ptr<PracticeFixture> m_practice;
    std::unique_ptr<PeopleDirectory> m_directory;
};

void TestPeopleDirectory::init()
{
    m_directory.reset();
    m_practice = std::make_unique<PracticeFixture>();
    m_directory = std::make_unique<PeopleDirectory>(m_practice->store());
    add(u"Jo"_s, u"Doe"_s, u"jo.doe@example.com"_s);
    add(u"Zoë"_s, u"Müller-Łoś"_s, u"zoe85@mail.example"_s);
    add(u"Doris"_s, u"Adler"_s, u"d.adler@example.net"_s);
    add(u"Anna Maria"_s, u"van der Berg"_s, u"mary.smith@example.org"_s);
    add(u"Séan"_s, u"O’Brien"_s, u"sob@example.com"_s);
}

QUuid TestPeopleDirectory::add(const QString &first, const QString &last, const QString &email)
{
    PersonForm form;
    form.first = first;
    form.last = last;
    form.email = email;
    return need(m_practice->people().addPatient(form)).uuid;
}

QStringList TestPeopleDirectory::names(const QString &text, int limit)
{
    QStringList result;
    for (const PersonEntry &entry : need(m_directory->search(text, limit))) {
        result.append(entry.name);
    }
    return result;
}

void TestPeopleDirectory::namesFold_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("folded");
    QTest::newRow("plain") << u"Jo DOE"_s << QByteArray("jo doe");
    QTest::newRow("accents") << u"Zoë Müller-Łoś"_s << QByteArray("zoe muller los");
    QTest::newRow("taken apart already") << u"Zoe\u0308"_s << QByteArray("zoe");
    QTest::newRow("sharp s") << u"Groß"_s << QByteArray("gross");
    QTest::newRow("strokes") << u"Đorđe Sørensen Æbel"_s << QByteArray("dorde sorensen aebel");
    QTest::newRow("apostrophes") << u"O'Brien D’Arcy"_s << QByteArray("obrien darcy");
    QTest::newRow("punctuation") << u" Dr. (Jo) Doe-Roe, 3rd "_s << QByteArray("dr jo doe roe 3rd");
    QTest::newRow("Turkish") << u"İpek Işık"_s << QByteArray("ipek isik");
    QTest::newRow("other letters") << u"Юрий 李小龙"_s << u"юрии 李小龙"_s.toUtf8();
    QTest::newRow("nothing") << u"-- '"_s << QByteArray();
}

void TestPeopleDirectory::namesFold()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, folded);
    QCOMPARE(foldedName(name), folded);
}

void TestPeopleDirectory::searchFindsBeginningsOfWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("found");
    const QString jo = u"Jo Doe"_s, zoe = u"Zoë Müller-Łoś"_s, doris = u"Doris Adler"_s,
                  anna = u"Anna Maria van der Berg"_s, sean = u"Séan O’Brien"_s;
    QTest::newRow("nothing: everybody, by name") << u" "_s << QStringList{anna, doris, jo, sean, zoe};
    QTest::newRow("last name") << u"adl"_s << QStringList{doris};
    QTest::newRow("first name") << u"Jo"_s << QStringList{jo};
    QTest::newRow("second part of a last name") << u"los"_s << QStringList{zoe};
    QTest::newRow("accents in the text") << u"ZÖE mül"_s << QStringList{zoe};
    QTest::newRow("words in any order") << u"berg anna"_s << QStringList{anna};
    QTest::newRow("part of a word within") << u"erg"_s << QStringList();
    QTest::newRow("address") << u"zoe85@ma"_s << QStringList{zoe};
    QTest::newRow("address without its @") << u"mary.smi"_s << QStringList{anna};
    QTest::newRow("an address's domain") << u"example"_s << QStringList();
    QTest::newRow("apostrophe") << u"o'b"_s << QStringList{sean};
    QTest::newRow("without the apostrophe") << u"obri"_s << QStringList{sean};
    QTest::newRow("hyphen") << u"müller-l"_s << QStringList{zoe};
    QTest::newRow("one word fits, one does not") << u"jo adler"_s << QStringList();
    QTest::newRow("nobody") << u"xyzzy"_s << QStringList();
}

void TestPeopleDirectory::searchFindsBeginningsOfWords()
{
    QFETCH(QString, text);
    QFETCH(QStringList, found);
    QCOMPARE(names(text), found);
}

void TestPeopleDirectory::lastNamesComeFirst()
{
    // By name alone Adler would come before Doe.
    QCOMPARE(names(u"do"_s), (QStringList{u"Jo Doe"_s, u"Doris Adler"_s}));
}

void TestPeopleDirectory::atMostAsManyAsAskedFor()
{
    QCOMPARE(names(u"do"_s, 1), QStringList{u"Jo Doe"_s});
    QCOMPARE(names({}, 2).size(), 2);
    QCOMPARE(names(u"do"_s, 0), QStringList());
}

void TestPeopleDirectory::anEntryHoldsWhatAListShows()
{
    const QUuid id = add(u"Kim"_s, u"Novak"_s, u"Kim.Novak@Example.com"_s);
    const auto found = need(m_directory->search(u"novak"_s, 5));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.front().uuid, id);
    QCOMPARE(found.front().name, u"Kim Novak"_s);
    QCOMPARE(found.front().email, u"Kim.Novak@Example.com"_s);
    QVERIFY(found.front().id);
}

void TestPeopleDirectory::whoIsEnteredOrChangedIsFoundAnew()
{
    QCOMPARE(names(u"novak"_s), QStringList());
    const QUuid id = add(u"Kim"_s, u"Novak"_s, u"kim@example.com"_s);
    m_directory->invalidate();
    QCOMPARE(names(u"novak"_s), QStringList{u"Kim Novak"_s});
    PersonForm form;
    form.last = u"Abel"_s;
    need(m_practice->people().editPatient(id, form));
    m_directory->invalidate();
    QCOMPARE(names(u"novak"_s), QStringList());
    QCOMPARE(names(u"a"_s).mid(0, 2), (QStringList{u"Doris Adler"_s, u"Kim Abel"_s}));
    QCOMPARE(names({}).size(), 6);
}

void TestPeopleDirectory::containingLooksInsideWords_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<int>>("people"); // numbers, from 1, as added
    QTest::newRow("within a word") << u"oe"_s << QList<int>{1, 2};
    QTest::newRow("domain") << u"example.org"_s << QList<int>{4};
    QTest::newRow("address") << u"doe@"_s << QList<int>{1};
    QTest::newRow("accents") << u"ÜLL"_s << QList<int>{2};
    QTest::newRow("two words") << u"brien éa"_s << QList<int>{5};
    QTest::newRow("nobody") << u"xyzzy"_s << QList<int>();
}

void TestPeopleDirectory::containingLooksInsideWords()
{
    QFETCH(QString, text);
    QFETCH(QList<int>, people);
    const PeopleDirectory::Matches matches = need(m_directory->matches(text));
    QList<int> found;
    for (size_t id = 0; id < matches.isMatch.size(); ++id) {
        if (matches.isMatch[id]) {
            found.append(int(id));
        }
    }
    QCOMPARE(found, people);
}

void TestPeopleDirectory::ranksFollowNamesAsTheyAreShown()
{
    add(u"Ann"_s, u"Doe"_s, u"ann@example.com"_s);
    add(u"Jo"_s, u"Döe"_s, u"a@example.com"_s);
    const PeopleDirectory::Matches matches = need(m_directory->matches({}));
    QVERIFY(matches.isMatch.empty());
    // Ann Doe, Anna, Doris, Jo Döe (the address decides), Jo Doe, Séan, Zoë.
    const std::vector<qint32> byNumber(matches.rank.begin() + 1, matches.rank.end());
    QCOMPARE(byNumber, (std::vector<qint32>{4, 6, 2, 1, 5, 0, 3}));
}

void TestPeopleDirectory::theBuiltIndexIsTheSameAsTheChangedOne()
{
    PeopleIndex built, changed;
    for (int n = 1; n <= 500; ++n) {
        const domain::Person person{
            {n}, {}, u"First%1"_s.arg(n * 31 % 97), u"Last%1"_s.arg(n * 7 % 53), u"p%1@example.com"_s.arg(n), {},
            {},  {}};
        built.put(person);
        changed.put({{n}, {}, u"Old"_s, u"Name"_s, u"old@example.com"_s, {}, {}, {}});
        if (n % 100 == 0) {
            changed.sort();
        }
    }
    for (int n = 500; n > 0; --n) {
        changed.put({{n},
                     {},
                     u"First%1"_s.arg(n * 31 % 97),
                     u"Last%1"_s.arg(n * 7 % 53),
                     u"p%1@example.com"_s.arg(n),
                     {},
                     {},
                     {}});
    }
    built.sort();
    changed.sort();
    QCOMPARE(changed.ranks(), built.ranks());
    QCOMPARE(changed.search(u"old"_s, 10).size(), 0);
    QCOMPARE(changed.search(u"last1"_s, 100), built.search(u"last1"_s, 100));
    QCOMPARE(built.search(u"last1"_s, 100).size(), 100);
    QCOMPARE(changed.containing(u"p49"_s), built.containing(u"p49"_s));
}

void TestPeopleDirectory::aClosedStoreIsAnErrorAndNoHang()
{
    m_practice->store().database().stop();
    QCOMPARE(m_directory->search(u"jo"_s, 5).result().error().kind, base::ErrorKind::Stopped);
    QCOMPARE(m_directory->matches(u"jo"_s).result().error().kind, base::ErrorKind::Stopped);
}

QTEST_GUILESS_MAIN(TestPeopleDirectory)
#include "test_peopledirectory.moc"
