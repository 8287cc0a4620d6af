import Domain
import Foundation
import Testing

@testable import Deck

@Suite struct `What the system says of a file` {
    static let numbers = [
        ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EBADF, EFBIG,
        EIO, ELOOP, EMFILE, ENFILE, ENXIO, ENODEV,
    ]

    @Test(arguments: numbers, [Language.korean, .japanese])
    func `is told in the operator's language, of the journal too`(
        number: Int32, language: Language
    ) {
        let said = String(cString: strerror(number))
        let words = Words(language)
        let told = words.reason(
            of: .journal(.unwritable(path: "/j", reason: said)))
        #expect(!told.contains(said))
        #expect(words.systemReason(said).map(told.contains) == true)
    }

    @Test func `is told as it came where there are no words for it`() {
        #expect(Words(.korean).reason(ofSystem: "Owner died") == "Owner died")
    }
}
