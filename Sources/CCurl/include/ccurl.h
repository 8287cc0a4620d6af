#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// <curl/curl.h> stays in the .c files, and libcurl is not linked: it and what it needs take about
// 25 ms to load, which a program that sends nothing does not spend.

/// Loads libcurl from the file of that name. Call it before everything else; later calls are quick.
/// Returns false if there is no such file, or it lacks what is needed. Any thread may call it.
bool http_load(const char *name);

/// How an exchange ended.
enum http_end {
    /// With an answer.
    http_answered,
    http_refused,
    http_timed_out,
    http_closed,
    http_no_network,
    http_name_not_found,
    http_proxy_not_found,
    http_certificate_not_accepted,
    http_no_tls,
    http_not_http,
    http_proxy_wants_password,
    /// The proxy answered, and did not connect.
    http_proxy_refused,
    /// A function that takes parts of the answer returned false.
    http_not_taken,
    http_failed,
};

/// One request, and its answer.
struct http_exchange;

/// Takes a part of an answer. Returns false to end the exchange.
typedef bool http_take(void *context, const uint8_t *bytes, size_t length);

/// Makes an exchange. Text is UTF-8, and copied. Returns null if memory is short.
struct http_exchange *http_exchange_make(const char *method, const char *url);
void http_exchange_free(struct http_exchange *exchange);
/// Adds a header: `Name: value`, `Name;` for one without a value, `Name:` to send none of that name.
void http_exchange_add_header(struct http_exchange *exchange, const char *line);
/// Sets the body, which is copied. An empty one is sent with its length, other than none.
void http_exchange_set_body(struct http_exchange *exchange, const uint8_t *bytes, size_t length);
/// Sets the proxy, such as `http://host:8080` or `socks5h://host:1080`; null for no user.
void http_exchange_set_proxy(
    struct http_exchange *exchange, const char *url, const char *user, const char *password);
/// Sets the time-outs: for a connection, without any byte, and for the whole.
void http_exchange_set_limits(
    struct http_exchange *exchange, long connect_milliseconds, long silent_seconds,
    long whole_milliseconds);
/// Sets what takes the lines of the head, each with its end, and the bytes of the body.
void http_exchange_set_answer(
    struct http_exchange *exchange, void *context, http_take *line, http_take *body);

/// Connections, kept for the next exchange, and the exchanges under way. One thread uses them.
struct http_connections;

/// Returns null if memory or descriptors are short.
struct http_connections *http_connections_make(void);
/// Closes them. Remove the exchanges before.
void http_connections_free(struct http_connections *connections);
/// Starts an exchange. Returns false if it cannot be started.
bool http_connections_add(
    struct http_connections *connections, struct http_exchange *exchange);
/// Takes an exchange out, whether it has ended or not.
void http_connections_remove(
    struct http_connections *connections, struct http_exchange *exchange);
/// Sends and receives what can be without waiting.
void http_connections_run(struct http_connections *connections);

/// What came of an exchange.
struct http_ending {
    void *context;
    enum http_end end;
    /// Whether the service may have received the request.
    bool was_sent;
};

/// Tells of one exchange that ended in the last run. Returns false if there is no other.
bool http_connections_next(struct http_connections *connections, struct http_ending *ending);
/// Sleeps until there is something to send, to receive, or to give up, or until it is woken.
void http_connections_wait(struct http_connections *connections);
/// Ends the sleep, or the next one. Any thread may call it.
void http_connections_wake(struct http_connections *connections);
