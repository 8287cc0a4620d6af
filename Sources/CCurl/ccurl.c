// SOCK_CLOEXEC is only declared to those who ask.
#define _GNU_SOURCE

#include "ccurl.h"

#include <errno.h>
#include <limits.h>
#include <poll.h>
#include <stdlib.h>
#include <sys/socket.h>

#include "inside.h"

struct http_exchange {
    CURL *handle;
    struct curl_slist *headers;
    void *context;
    http_take *line, *body;
    /// Whether every setting was taken.
    bool is_sound;
    bool was_sent;
};

// Settings of an exchange.

static void set_number(struct http_exchange *exchange, CURLoption option, long number) {
    CURLcode code = libcurl.curl_easy_setopt(exchange->handle, option, number);
    exchange->is_sound = exchange->is_sound && code == CURLE_OK;
}

static void set_pointer(struct http_exchange *exchange, CURLoption option, const void *pointer) {
    CURLcode code = libcurl.curl_easy_setopt(exchange->handle, option, pointer);
    exchange->is_sound = exchange->is_sound && code == CURLE_OK;
}

static void set_function(struct http_exchange *exchange, CURLoption option, void (*function)(void)) {
    CURLcode code = libcurl.curl_easy_setopt(exchange->handle, option, function);
    exchange->is_sound = exchange->is_sound && code == CURLE_OK;
}

/// Called when there is a connection, right before the request is sent over it. libcurl sends any
/// request again by itself when a connection it kept ends without an answer, and the first one may
/// have been received: that is the caller's to decide.
static int before_sending(void *context, char *ip, char *own_ip, int port, int own_port) {
    (void)ip, (void)own_ip, (void)port, (void)own_port;
    struct http_exchange *exchange = context;
    if (exchange->was_sent) return CURL_PREREQFUNC_ABORT;
    exchange->was_sent = true;
    return CURL_PREREQFUNC_OK;
}

/// A program that is started does not inherit the connection.
static curl_socket_t open_socket(void *context, curlsocktype purpose, struct curl_sockaddr *address) {
    (void)context, (void)purpose;
    return socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

static size_t take_line(char *bytes, size_t size, size_t count, void *context) {
    struct http_exchange *exchange = context;
    bool goes_on = exchange->line(exchange->context, (uint8_t *)bytes, size * count);
    return goes_on ? size * count : 0;
}

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
    struct http_exchange *exchange = context;
    bool goes_on = exchange->body(exchange->context, (uint8_t *)bytes, size * count);
    return goes_on ? size * count : 0;
}

/// What is the same for every request.
static void set_manner(struct http_exchange *exchange) {
    // The threads of the program have no signal to spare for the time-out of a name.
    set_number(exchange, CURLOPT_NOSIGNAL, 1);
    set_number(exchange, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    set_number(exchange, CURLOPT_HTTP09_ALLOWED, 0);
    set_number(exchange, CURLOPT_FOLLOWLOCATION, 0);
    set_number(exchange, CURLOPT_PATH_AS_IS, 1);
    set_number(exchange, CURLOPT_SSL_VERIFYPEER, 1);
    set_number(exchange, CURLOPT_SSL_VERIFYHOST, 2);
    set_number(exchange, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    set_number(exchange, CURLOPT_NETRC, CURL_NETRC_IGNORED);
    // Empty, the variables of the environment are not read.
    set_pointer(exchange, CURLOPT_PROXY, "");
    set_pointer(exchange, CURLOPT_NOPROXY, "");
    // The proxy gets no header of the request, and the token is in one.
    set_number(exchange, CURLOPT_HEADEROPT, CURLHEADER_SEPARATE);
    set_number(exchange, CURLOPT_SUPPRESS_CONNECT_HEADERS, 1);
    set_number(exchange, CURLOPT_MAXAGE_CONN, 60);
    // A request that is given up does not wait for a name server that is silent. Only newer ones
    // than the oldest version can do so.
    libcurl.curl_easy_setopt(exchange->handle, CURLOPT_QUICK_EXIT, 1L);
    set_function(exchange, CURLOPT_OPENSOCKETFUNCTION, (void (*)(void))open_socket);
    set_function(exchange, CURLOPT_PREREQFUNCTION, (void (*)(void))before_sending);
    set_pointer(exchange, CURLOPT_PREREQDATA, exchange);
    set_function(exchange, CURLOPT_HEADERFUNCTION, (void (*)(void))take_line);
    set_pointer(exchange, CURLOPT_HEADERDATA, exchange);
    set_function(exchange, CURLOPT_WRITEFUNCTION, (void (*)(void))take_body);
    set_pointer(exchange, CURLOPT_WRITEDATA, exchange);
    set_pointer(exchange, CURLOPT_PRIVATE, exchange);
}

struct http_exchange *http_exchange_make(const char *method, const char *url) {
    struct http_exchange *exchange = calloc(1, sizeof *exchange);
    if (exchange == NULL) return NULL;
    exchange->handle = libcurl.curl_easy_init();
    if (exchange->handle == NULL) {
        free(exchange);
        return NULL;
    }
    exchange->is_sound = true;
    set_manner(exchange);
    set_pointer(exchange, CURLOPT_URL, url);
    set_pointer(exchange, CURLOPT_CUSTOMREQUEST, method);
    return exchange;
}

void http_exchange_free(struct http_exchange *exchange) {
    libcurl.curl_easy_cleanup(exchange->handle);
    libcurl.curl_slist_free_all(exchange->headers);
    free(exchange);
}

void http_exchange_add_header(struct http_exchange *exchange, const char *line) {
    struct curl_slist *longer = libcurl.curl_slist_append(exchange->headers, line);
    if (longer == NULL) {
        exchange->is_sound = false;
        return;
    }
    exchange->headers = longer;
    set_pointer(exchange, CURLOPT_HTTPHEADER, longer);
}

void http_exchange_set_body(struct http_exchange *exchange, const uint8_t *bytes, size_t length) {
    CURLcode code = libcurl.curl_easy_setopt(
        exchange->handle, CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)length);
    exchange->is_sound = exchange->is_sound && code == CURLE_OK;
    set_pointer(exchange, CURLOPT_COPYPOSTFIELDS, length == 0 ? (const uint8_t *)"" : bytes);
}

void http_exchange_set_proxy(
    struct http_exchange *exchange, const char *url, const char *user, const char *password) {
    set_pointer(exchange, CURLOPT_PROXY, url);
    set_number(exchange, CURLOPT_HTTPPROXYTUNNEL, 1);
    if (user == NULL) return;
    set_pointer(exchange, CURLOPT_PROXYUSERNAME, user);
    set_pointer(exchange, CURLOPT_PROXYPASSWORD, password);
    set_number(exchange, CURLOPT_PROXYAUTH, CURLAUTH_BASIC);
    set_number(exchange, CURLOPT_SOCKS5_AUTH, CURLAUTH_BASIC);
}

void http_exchange_set_limits(
    struct http_exchange *exchange, long connect_milliseconds, long silent_seconds,
    long whole_milliseconds) {
    set_number(exchange, CURLOPT_CONNECTTIMEOUT_MS, connect_milliseconds);
    set_number(exchange, CURLOPT_LOW_SPEED_LIMIT, 1);
    set_number(exchange, CURLOPT_LOW_SPEED_TIME, silent_seconds);
    set_number(exchange, CURLOPT_TIMEOUT_MS, whole_milliseconds);
}

void http_exchange_set_answer(
    struct http_exchange *exchange, void *context, http_take *line, http_take *body) {
    exchange->context = context;
    exchange->line = line;
    exchange->body = body;
}

// How an exchange ended.

static long number_of(struct http_exchange *exchange, CURLINFO what) {
    long number = 0;
    libcurl.curl_easy_getinfo(exchange->handle, what, &number);
    return number;
}

/// What the system said of a connection; `otherwise` if it said something else.
static enum http_end end_of_system(struct http_exchange *exchange, enum http_end otherwise) {
    switch (number_of(exchange, CURLINFO_OS_ERRNO)) {
        // Said of an address that was tried before, once there was a connection.
        case ECONNREFUSED: return exchange->was_sent ? otherwise : http_refused;
        case ETIMEDOUT: return http_timed_out;
        case ECONNRESET: case EPIPE: return http_closed;
        case ENETUNREACH: case EHOSTUNREACH: return http_no_network;
        default: return otherwise;
    }
}

static enum http_end end_of_socks(struct http_exchange *exchange) {
    long said = number_of(exchange, CURLINFO_PROXY_ERROR);
    if (said == CURLPX_NO_AUTH || said == CURLPX_USER_REJECTED) return http_proxy_wants_password;
    bool is_reply = said >= CURLPX_REPLY_ADDRESS_TYPE_NOT_SUPPORTED && said <= CURLPX_REPLY_UNASSIGNED;
    return is_reply ? http_proxy_refused : http_failed;
}

static enum http_end end_of(struct http_exchange *exchange, CURLcode code) {
    if (code != CURLE_OK && !exchange->was_sent) {
        // The status of the proxy's answer to CONNECT, or 0.
        long status = number_of(exchange, CURLINFO_HTTP_CONNECTCODE);
        if (status == 407) return http_proxy_wants_password;
        if (status != 0 && status / 100 != 2) return http_proxy_refused;
    }
    switch (code) {
        case CURLE_OK: return http_answered;
        case CURLE_COULDNT_RESOLVE_HOST: return http_name_not_found;
        case CURLE_COULDNT_RESOLVE_PROXY: return http_proxy_not_found;
        case CURLE_OPERATION_TIMEDOUT: return http_timed_out;
        case CURLE_COULDNT_CONNECT: return end_of_system(exchange, http_failed);
        // Without a word of the system: in the middle of TLS, or by `before_sending`.
        case CURLE_SEND_ERROR: case CURLE_RECV_ERROR: return end_of_system(exchange, http_closed);
        case CURLE_GOT_NOTHING: case CURLE_PARTIAL_FILE: case CURLE_ABORTED_BY_CALLBACK:
            return http_closed;
        case CURLE_UNSUPPORTED_PROTOCOL: case CURLE_WEIRD_SERVER_REPLY: return http_not_http;
        case CURLE_PEER_FAILED_VERIFICATION: case CURLE_SSL_CACERT_BADFILE:
        case CURLE_SSL_ISSUER_ERROR:
            return http_certificate_not_accepted;
        case CURLE_SSL_CONNECT_ERROR: case CURLE_SSL_CIPHER: case CURLE_SSL_CERTPROBLEM:
        case CURLE_SSL_ENGINE_INITFAILED: case CURLE_SSL_CLIENTCERT:
            return http_no_tls;
        case CURLE_PROXY: return end_of_socks(exchange);
        case CURLE_WRITE_ERROR: return http_not_taken;
        default: return http_failed;
    }
}

// Connections. libcurl's own type stands behind the name.

static CURLM *multi(struct http_connections *connections) { return (CURLM *)connections; }

struct http_connections *http_connections_make(void) {
    return (struct http_connections *)libcurl.curl_multi_init();
}

void http_connections_free(struct http_connections *connections) {
    libcurl.curl_multi_cleanup(multi(connections));
}

bool http_connections_add(
    struct http_connections *connections, struct http_exchange *exchange) {
    return exchange->is_sound
        && libcurl.curl_multi_add_handle(multi(connections), exchange->handle) == CURLM_OK;
}

void http_connections_remove(
    struct http_connections *connections, struct http_exchange *exchange) {
    libcurl.curl_multi_remove_handle(multi(connections), exchange->handle);
}

void http_connections_run(struct http_connections *connections) {
    int under_way;
    libcurl.curl_multi_perform(multi(connections), &under_way);
}

bool http_connections_next(struct http_connections *connections, struct http_ending *ending) {
    int left;
    CURLMsg *message = libcurl.curl_multi_info_read(multi(connections), &left);
    if (message == NULL) return false;
    struct http_exchange *exchange = NULL;
    libcurl.curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &exchange);
    *ending = (struct http_ending){
        .context = exchange->context,
        .end = end_of(exchange, message->data.result),
        .was_sent = exchange->was_sent,
    };
    return true;
}

void http_connections_wait(struct http_connections *connections) {
    // Shorter if an exchange has a time-out, which libcurl knows. Where it cannot sleep, we can.
    if (libcurl.curl_multi_poll(multi(connections), NULL, 0, INT_MAX, NULL) != CURLM_OK)
        poll(NULL, 0, 100);
}

void http_connections_wake(struct http_connections *connections) {
    libcurl.curl_multi_wakeup(multi(connections));
}
