// What the files of this shim tell each other.
#pragma once

// Its macros check the types of arguments, and would stand in the way of pointers to functions.
#define CURL_DISABLE_TYPECHECK 1

#include <curl/curl.h>

#include "ccurl.h"

/// What is used of libcurl, each under its own name.
#define LIBCURL(function) \
    function(curl_global_init) \
    function(curl_version_info) \
    function(curl_easy_init) \
    function(curl_easy_cleanup) \
    function(curl_easy_setopt) \
    function(curl_easy_getinfo) \
    function(curl_slist_append) \
    function(curl_slist_free_all) \
    function(curl_multi_init) \
    function(curl_multi_cleanup) \
    function(curl_multi_add_handle) \
    function(curl_multi_remove_handle) \
    function(curl_multi_perform) \
    function(curl_multi_info_read) \
    function(curl_multi_poll) \
    function(curl_multi_wakeup)

/// The functions of libcurl; complete once `http_load` returned true.
struct libcurl {
#define MEMBER(name) __typeof__(name) *name;
    LIBCURL(MEMBER)
#undef MEMBER
};
extern struct libcurl libcurl;
