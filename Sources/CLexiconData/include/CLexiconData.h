#ifndef CLEXICONDATA_H
#define CLEXICONDATA_H
#endif
