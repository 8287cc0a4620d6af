// Loads libcurl when it is first needed.
#include <dlfcn.h>
#include <pthread.h>

#include "inside.h"

struct libcurl libcurl;

/// The first version that has CURLOPT_PREREQFUNCTION.
enum { oldest_version = 0x075000 };

static bool find_functions(void *library, struct libcurl *found) {
#define FIND(name) \
    found->name = (__typeof__(name) *)dlsym(library, #name); \
    if (found->name == NULL) return false;
    LIBCURL(FIND)
#undef FIND
    return true;
}

/// Has OpenSSL keep its memory when the program exits: a transfer may still use it on its thread.
static void keep_openssl(void *library) {
    // From its <openssl/crypto.h>. A libcurl with another TLS library has no such function.
    enum { no_atexit = 0x00080000 };
    int (*init)(uint64_t, const void *) =
        (int (*)(uint64_t, const void *))dlsym(library, "OPENSSL_init_crypto");
    if (init != NULL) init(no_atexit, NULL);
}

bool http_load(const char *name) {
    static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
    static bool is_loaded;
    // Counts the uses of a library that is loaded already. It is never unloaded.
    void *library = dlopen(name, RTLD_NOW | RTLD_LOCAL);
    struct libcurl found;
    if (library == NULL || !find_functions(library, &found)) return false;
    pthread_mutex_lock(&lock);
    if (!is_loaded && found.curl_version_info(CURLVERSION_FIRST)->version_num >= oldest_version) {
        keep_openssl(library);
        is_loaded = found.curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
        libcurl = found;
    }
    bool is_usable = is_loaded;
    pthread_mutex_unlock(&lock);
    return is_usable;
}
