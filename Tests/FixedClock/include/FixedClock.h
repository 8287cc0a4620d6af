// Nothing to include: the library is loaded before a program's own by LD_PRELOAD.
