import Foundation
import Testing
@Suite struct `ZZ` { @Test func `writes`() throws { try KeysArticle.text.write(toFile: "/tmp/x/palette/Sources/partnerdeck/Documentation.docc/Keys.md", atomically: true, encoding: .utf8) } }
