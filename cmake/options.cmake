# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of Anteroom shares: strict warnings, sanitizers, one precompiled header, and the
# three small functions by which folders declare their libraries, programs and tests.

add_library(anteroom_options INTERFACE)
target_include_directories(anteroom_options INTERFACE ${CMAKE_SOURCE_DIR})
target_compile_definitions(anteroom_options INTERFACE
    QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
    QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT QT_STRICT_ITERATORS
    $<$<BOOL:${ANTEROOM_WERROR}>:QT_FORCE_ASSERTS>)
if(MSVC)
    target_compile_options(anteroom_options INTERFACE /W4 /permissive- /utf-8 $<$<BOOL:${ANTEROOM_WERROR}>:/WX>)
else()
    target_compile_options(anteroom_options INTERFACE
        -Wall -Wextra -Wpedantic -Wshadow -Wold-style-cast -Wnon-virtual-dtor -Woverloaded-virtual
        -Wcast-align -Wunused -Wdouble-promotion -Wimplicit-fallthrough
        # g++ 12 sees uninitialised members in every optional inside an expected; the sanitizers see the real ones.
        $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>
        $<$<BOOL:${ANTEROOM_WERROR}>:-Werror>
        -fpch-preprocess -Winvalid-pch)
endif()
if(ANTEROOM_SANITIZE)
    target_compile_options(anteroom_options INTERFACE
        -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(anteroom_options INTERFACE -fsanitize=address,undefined)
    add_library(anteroom_threadsend OBJECT ${CMAKE_SOURCE_DIR}/tests/support/threadsend.cpp)
    target_link_libraries(anteroom_threadsend PRIVATE anteroom_options)
endif()

# What `./dev fuzz` builds: by clang, with the counters of libFuzzer in everything that a target calls.
if(ANTEROOM_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "libFuzzer belongs to clang: ./dev fuzz takes the right compiler")
    endif()
    target_compile_options(anteroom_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(anteroom_options INTERFACE -fsanitize=address,undefined)
endif()

# What `./dev coverage` builds: by clang, which counts conditions as they are written; see docs/adr/0019.
if(ANTEROOM_COVERAGE)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "Coverage is counted by clang: ./dev coverage takes the right compiler, "
            "unless ${CMAKE_BINARY_DIR} was made with another one; remove it then")
    endif()
    target_compile_options(anteroom_options INTERFACE
        -fprofile-instr-generate -fprofile-update=atomic -fcoverage-mapping
        -w) # what there is to warn of, the builds by g++ say
    target_link_options(anteroom_options INTERFACE -fprofile-instr-generate)
endif()

# The precompiled header of everything below the windows. Only what core may see (Qt Core and Sql).
add_library(anteroom_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(anteroom_pch PUBLIC anteroom_options Qt6::Core Qt6::Sql QCoro6::Core tl::expected)
target_precompile_headers(anteroom_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pch.h)

# anteroom_library(<name> [MOC] SOURCES <files…> LINKS <targets…>): one static library per folder.
# MOC: some class in it has Q_OBJECT.
function(anteroom_library name)
    cmake_parse_arguments(ARG "MOC" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ${ARG_MOC})
    target_link_libraries(${name} PUBLIC anteroom_options Qt6::Core tl::expected ${ARG_LINKS})
    target_link_libraries(${name} PRIVATE Qt6::Sql QCoro6::Core)
    target_precompile_headers(${name} REUSE_FROM anteroom_pch)
endfunction()

# The precompiled header of the windows: the same, and Widgets.
add_library(anteroom_ui_pch STATIC ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
target_link_libraries(anteroom_ui_pch PUBLIC anteroom_options Qt6::Core Qt6::Sql Qt6::Widgets QCoro6::Core tl::expected)
target_precompile_headers(anteroom_ui_pch PRIVATE ${CMAKE_SOURCE_DIR}/cmake/pchui.h)

# anteroom_ui_library(<name> SOURCES <files…> LINKS <targets…>): one static library per folder of ui/.
function(anteroom_ui_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} STATIC ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PUBLIC anteroom_options Qt6::Core Qt6::Widgets tl::expected ${ARG_LINKS})
    target_link_libraries(${name} PRIVATE Qt6::Sql QCoro6::Core)
    target_precompile_headers(${name} REUSE_FROM anteroom_ui_pch)
endfunction()

# anteroom_part(<name> SOURCES <files…> LINKS <targets…>): a part of the program that is loaded when it is first needed,
# for what brings many libraries with it; see core/base/programpart.h. Lies beside the programs.
function(anteroom_part name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINKS" ${ARGN})
    add_library(${name} MODULE ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES PREFIX "" LIBRARY_OUTPUT_DIRECTORY ${CMAKE_RUNTIME_OUTPUT_DIRECTORY})
    target_link_libraries(${name} PRIVATE anteroom_options Qt6::Core tl::expected ${ARG_LINKS})
endfunction()

# anteroom_program(<name> [MOC] [WIDGETS] SOURCES <files…> LINKS <targets…>); WIDGETS: it shows windows.
function(anteroom_program name)
    cmake_parse_arguments(ARG "MOC;WIDGETS" "" "SOURCES;LINKS" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ${ARG_MOC})
    target_link_libraries(${name} PRIVATE anteroom_options Qt6::Core Qt6::Sql QCoro6::Core tl::expected ${ARG_LINKS})
    if(ANTEROOM_SANITIZE)
        target_link_libraries(${name} PRIVATE anteroom_threadsend)
    endif()
    if(ARG_WIDGETS)
        target_link_libraries(${name} PRIVATE Qt6::Widgets)
        target_precompile_headers(${name} REUSE_FROM anteroom_ui_pch)
    else()
        target_precompile_headers(${name} REUSE_FROM anteroom_pch)
    endif()
endfunction()

# anteroom_test(<name> [SLOW] [WIDGETS] SOURCES <files…> LINKS <targets…>): a Qt Test program, one ctest entry.
# Tests without SLOW carry the label "quick"; the sanitizer run takes those.
function(anteroom_test name)
    cmake_parse_arguments(ARG "SLOW;WIDGETS" "" "SOURCES;LINKS" ${ARGN})
    set(widgets)
    if(ARG_WIDGETS)
        set(widgets WIDGETS)
    endif()
    anteroom_program(${name} MOC ${widgets} SOURCES ${ARG_SOURCES} LINKS Qt6::Test ${ARG_LINKS})
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES
        LABELS $<IF:$<BOOL:${ARG_SLOW}>,slow,quick>
        TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;ANTEROOM_SOURCE_DIR=${CMAKE_SOURCE_DIR};ANTEROOM_BIN_DIR=${CMAKE_BINARY_DIR}/bin")
endfunction()
