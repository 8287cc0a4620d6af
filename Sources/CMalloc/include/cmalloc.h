// How the C library keeps memory that was freed: Swift's module of it leaves this header out.
#include <malloc.h>
