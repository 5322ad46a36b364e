# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks of the words see what they are to see."""
import unittest
import xml.etree.ElementTree as ElementTree

import sentences
import words


def message(source, *translations, kind=None, counted=False):
    root = ElementTree.Element("message", {"numerus": "yes"} if counted else {})
    ElementTree.SubElement(root, "source").text = source
    translation = ElementTree.SubElement(root, "translation", {"type": kind} if kind else {})
    if counted:
        for text in translations:
            ElementTree.SubElement(translation, "numerusform").text = text
    else:
        translation.text = translations[0]
    return root


class Translations(unittest.TestCase):
    def test_good_ones_pass(self):
        for good in (message("Copy link", "Link kopieren"), message("&When", "&Wann"),
                     message("%1 at %2", "%2: %1"), message("Ground && Grow", "Grund && Boden"),
                     message("%n session(s)", "%n Sitzung", "%n Sitzungen", counted=True)):
            self.assertEqual(words.faults_of(good, 2), [])

    def test_bad_ones_are_named(self):
        for bad, fault in ((message("Copy", ""), "no translation"),
                           (message("Copy", "Kopieren", kind="unfinished"), "unfinished"),
                           (message("Copy", "Kopieren", kind="vanished"), "no longer"),
                           (message("%1 at %2", "um %2"), "placeholders"),
                           (message("&When", "Wann"), "mnemonic"),
                           (message("Move…", "Verschieben"), "dots"),
                           (message("%n min", "Minute", "%n Minuten", counted=True), "placeholders"),
                           (message("%n hit(s)", "%n Treffer", counted=True), "plural forms"),
                           (message("%n hit(s)", "%n hit(s)", "%n hits", counted=True), "both forms")):
            self.assertIn(fault, " ".join(words.faults_of(bad, 2)))


class Sentences(unittest.TestCase):
    def test_words_that_cannot_be_translated_are_found(self):
        found = list(sentences.sentences_in('int a;\nlabel->setText(u"Nothing was "\n    "changed."_s);\n'))
        self.assertEqual(found, [(2, "Nothing was changed.")])

    def test_other_texts_are_not(self):
        for text in ('setText(tr("Nothing was changed."));', 'return Text::tr("One, "\n "and two.");',
                     'QT_TRANSLATE_NOOP("Words", "It is there.")', 'qWarning("The store is not there.");',
                     'run(u"SELECT a FROM b WHERE c = ?"_s);', '// say "It is late." here', 'u"objectName"_s'):
            self.assertEqual(list(sentences.sentences_in(text)), [])


if __name__ == "__main__":
    unittest.main()
