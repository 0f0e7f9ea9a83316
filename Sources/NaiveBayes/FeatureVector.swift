/// The features of one text, in the order in which they were found.
///
/// A feature is only a 64-bit id, with the group it belongs to and how often it counts. The same
/// id may stand several times: everything here adds up, so nothing is sorted or merged. Made to be
/// reused: ``removeAll()`` keeps the memory.
public struct FeatureVector: Sendable, Equatable {
  /// One feature found in a text.
  public struct Entry: Sendable, Equatable {
    /// Which feature; never 0.
    public let id: UInt64
    /// How often it counts, in units of 2^-8.
    public let fixedCount: UInt32
    /// Index of its ``FeatureGroup``.
    public let group: UInt8

    /// How often it counts, rounded to 1/256.
    public var count: Float { Float(fixedCount) / 256 }

    @usableFromInline init(id: UInt64, fixedCount: UInt32, group: UInt8) {
      self.id = id
      self.fixedCount = fixedCount
      self.group = group
    }
  }

  /// The features in the order in which they were added.
  @usableFromInline package var entries: [Entry] = []

  /// A vector without features.
  public init() {}

  /// How many features were added.
  public var count: Int { entries.count }

  /// The group of the feature at an index.
  ///
  /// - Parameter index: Its place in the order in which features were added.
  /// - Returns: Index of its group.
  @inlinable public func group(at index: Int) -> UInt8 { entries[index].group }

  /// Adds a feature that counts once.
  ///
  /// - Parameters:
  ///   - id: Which feature; 0 traps.
  ///   - group: Index of its group, below 16.
  /// - Complexity: O(1), amortised.
  @inlinable public mutating func add(id: UInt64, group: UInt8) {
    precondition(id != 0, "feature id 0 marks an empty place in tables")
    entries.append(Entry(id: id, fixedCount: 256, group: group))
  }

  /// Adds a feature.
  ///
  /// - Parameters:
  ///   - id: Which feature; 0 traps.
  ///   - group: Index of its group, below 16.
  ///   - count: How often it counts, from 0 to 65,536; rounded to 1/256.
  /// - Complexity: O(1), amortised.
  public mutating func add(id: UInt64, group: UInt8, count: Float) {
    precondition(id != 0, "feature id 0 marks an empty place in tables")
    entries.append(Entry(id: id, fixedCount: FixedPoint.count(count), group: group))
  }

  /// Empties the vector for the next text and keeps its memory.
  ///
  /// - Complexity: O(1).
  @inlinable public mutating func removeAll() {
    entries.removeAll(keepingCapacity: true)
  }
}
