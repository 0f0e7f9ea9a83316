import CHeap

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

asn_use_large_pages()
exit(await Program.run(Array(CommandLine.arguments.dropFirst())).rawValue)
