/// The classes that a model tells apart, one of which is the *reference*.
///
/// All scores are log-odds against the reference class, whose own score is always 0. So a model of
/// K classes holds K - 1 weights for each feature, one a *column*: the columns are the other
/// classes in their order.
package struct ClassList: Sendable, Equatable {
  /// The names, by class index.
  package let names: [String]
  /// Index of the class that the others are compared with.
  package let reference: Int

  /// Names the classes.
  ///
  /// - Parameters:
  ///   - names: At least two different names.
  ///   - reference: Index of the class that the others are compared with.
  package init(_ names: [String], reference: Int) {
    precondition(names.count >= 2 && Set(names).count == names.count, "two classes or more")
    precondition(names.indices.contains(reference), "the reference must be one of the classes")
    self.names = names
    self.reference = reference
  }

  /// How many classes there are.
  package var count: Int { names.count }

  /// How many classes have weights: all but the reference.
  package var columnCount: Int { names.count - 1 }

  /// The column of a class.
  ///
  /// - Parameter label: A class index.
  /// - Returns: Its column, or `nil` for the reference class.
  package func column(of label: Int) -> Int? {
    label == reference ? nil : (label < reference ? label : label - 1)
  }

  /// The class of a column.
  ///
  /// - Parameter column: A column, below ``columnCount``.
  /// - Returns: Its class index.
  package func label(ofColumn column: Int) -> Int {
    column < reference ? column : column + 1
  }
}
