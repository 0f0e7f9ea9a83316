/// Why a model file cannot be opened or written.
public struct ModelError: Error, Equatable, Sendable {
  /// What is wrong, with the numbers that show it.
  public enum Fault: Equatable, Sendable {
    /// The system would not open or map the file.
    case cannotOpen(errorNumber: Int32)
    /// The path names a folder, a pipe or a device.
    case notAFile
    /// The file does not begin as a model does.
    case notAModel
    /// The file was written by a machine of the other byte order.
    case byteOrder
    /// The file has another format version than this program reads.
    case formatVersion(found: UInt32, readable: UInt32)
    /// The file ends too early.
    case truncated(needed: UInt64, available: UInt64)
    /// A section that every model has is not there.
    case missingSection
    /// A number is outside what it may be.
    case outOfRange(name: String, value: UInt64)
    /// A text is not valid UTF-8.
    case notUTF8
    /// The content is not what it was when the digest was made.
    case digest(stored: String, computed: String)
    /// The file could not be created, written, flushed or renamed.
    case cannotWrite(errorNumber: Int32)
  }

  /// What is wrong.
  public let fault: Fault
  /// The part of the file: `header`, `sections`, `digest`, `file`, or a section's name.
  public let section: String
  /// Where in the file it is wrong, in bytes from its start.
  public let byteOffset: UInt64
  /// The file; `nil` for a model in memory.
  public internal(set) var path: String?

  init(_ fault: Fault, section: String, byteOffset: UInt64 = 0, path: String? = nil) {
    self.fault = fault
    self.section = section
    self.byteOffset = byteOffset
    self.path = path
  }

  /// A code to search for, the same in every version.
  public var code: String {
    switch fault {
    case .cannotOpen: "M101"
    case .notAFile: "M102"
    case .notAModel: "M103"
    case .byteOrder: "M104"
    case .formatVersion: "M105"
    case .truncated: "M106"
    case .missingSection: "M107"
    case .outOfRange: "M108"
    case .notUTF8: "M109"
    case .digest: "M110"
    case .cannotWrite: "M201"
    }
  }
}

extension ModelError: CustomStringConvertible {
  /// Where and what, in one English line.
  public var description: String {
    let file = path.map { "\($0): " } ?? ""
    return switch fault {
    case .cannotOpen, .notAFile, .notAModel, .cannotWrite: "\(file)\(reason)"
    default: "\(file)section \(section) at byte \(byteOffset): \(reason)"
    }
  }

  private var reason: String {
    switch fault {
    case .cannotOpen(let number): "cannot be opened: \(systemMessage(number))"
    case .notAFile: "is not a file"
    case .notAModel: "is not a model"
    case .byteOrder: "written by a machine of the other byte order: train again"
    case .formatVersion(let found, let readable):
      "format \(found); this program reads \(readable): train again"
    case .truncated(let needed, let available):
      "\(needed) bytes are needed, \(available) are there"
    case .missingSection: "the section is missing"
    case .outOfRange(let name, let value): "\(name) cannot be \(value)"
    case .notUTF8: "the text is not UTF-8"
    case .digest(let stored, let computed):
      "the content has the digest \(computed), not \(stored): the file was damaged"
    case .cannotWrite(let number): "cannot be written: \(systemMessage(number))"
    }
  }
}
