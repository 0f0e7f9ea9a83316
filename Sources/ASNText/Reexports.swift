@_exported public import Neutrality

// What a user of the library meets in signatures and errors.
@_exported public import struct LexiconStore.LexiconError
@_exported public import struct NaiveBayes.ModelError
@_exported public import enum NaiveBayes.TrainingError
