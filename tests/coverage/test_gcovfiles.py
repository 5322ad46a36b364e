# SPDX-FileCopyrightText: The Anteroom developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What gcovr is to read says what clang counted."""
import unittest

import gcovfiles


class GcovFiles(unittest.TestCase):
    def test_each_condition_has_two_branches(self):
        file = {"branches": [[7, 9, 7, 14, 3, 0, 0, 0, 4], [7, 18, 7, 24, 1, 2, 0, 0, 4]]}
        self.assertEqual(gcovfiles.branches_of(file), {7: [3, 0, 1, 2]})

    def test_the_instantiations_of_a_template_count_together(self):
        file = {"branches": [[7, 9, 7, 14, 3, 0, 0, 0, 4], [9, 5, 9, 8, 0, 0, 0, 0, 4], [7, 9, 7, 14, 0, 4, 0, 0, 4]]}
        self.assertEqual(gcovfiles.branches_of(file), {7: [3, 4], 9: [0, 0]})

    def test_what_a_macro_brings_counts_with_nobody(self):
        self.assertEqual(gcovfiles.branches_of({"branches": [[7, 5, 7, 5, 3, 4, 0, 0, 4]]}), {})

    def test_functions_stand_where_they_begin(self):
        region = [7, 1, 9, 2, 3, 0, 0, 0]
        export = {"functions": [{"name": "f", "count": 3, "filenames": ["a.h"], "regions": [region]},
                                {"name": "g", "count": 0, "filenames": ["a.h"], "regions": [region]},
                                {"name": "f", "count": 1, "filenames": ["a.h"], "regions": [region]}]}
        self.assertEqual(gcovfiles.functions_of(export), {"a.h": {7: {"f": 4, "g": 0}}})

    def test_a_line_was_run_as_often_as_the_busiest_region_that_begins_on_it(self):
        # a function from line 2 to 6, a branch of it from 3 to 5, never taken, and nothing after it
        segments = [[2, 10, 4, True, True, False], [3, 12, 0, True, True, False], [5, 6, 4, True, False, False],
                    [6, 2, 0, False, False, False]]
        self.assertEqual(gcovfiles.hits_of({"segments": segments}), {2: 4, 3: 4, 4: 0, 5: 0, 6: 4})

    def test_the_text_is_that_of_gcov(self):
        text = gcovfiles.gcov_text("core/a.cpp", ["if (a)", "    b();", "// no code"], {1: 3, 2: 0}, {1: [0, 3]},
                                   {1: {"_Z1fv": 3}})
        self.assertEqual(text.splitlines(), ["        -:    0:Source:core/a.cpp",
                                             "function _Z1fv called 3 returned 0% blocks executed 0%",
                                             "        3:    1:if (a)",
                                             "branch  0 taken 0", "branch  1 taken 3", "    #####:    2:    b();",
                                             "        -:    3:// no code"])


if __name__ == "__main__":
    unittest.main()
