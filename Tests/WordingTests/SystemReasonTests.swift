import Domain
import Foundation
import Testing
import Wording

@Suite struct `What the system says of a file` {
    static let numbers = [
        ENOENT, ENOTDIR, EISDIR, ENAMETOOLONG, EACCES, EPERM, EROFS, ENOSPC, EDQUOT, EBADF, EFBIG,
        EIO, ELOOP, EMFILE, ENFILE, ENXIO, ENODEV, ENOMEDIUM, EEXIST, EBUSY, EAGAIN, ETXTBSY,
        ENOMEM, EOPNOTSUPP, ENOSYS, EXDEV, EINVAL, EMLINK, ENOTEMPTY, ENOLCK, ECONNREFUSED,
        ECONNRESET, ETIMEDOUT, ENETUNREACH, EHOSTUNREACH, EHOSTDOWN, ESTALE, ENOTCONN, EREMOTEIO,
        EPIPE,
    ]

    @Test(arguments: numbers, [Language.korean, .japanese])
    func `is told in the operator's language, of the journal too`(
        number: Int32, language: Language
    ) {
        let said = String(cString: strerror(number))
        let words = language.words()
        let told = words.reason(
            of: .journal(.unwritable(path: "/j", reason: said)))
        #expect(!told.contains(said))
        #expect(words.systemReason(said).map(told.contains) == true)
    }

    @Test func `is told as it came where there are no words for it`() {
        #expect(Language.korean.words().reason(ofSystem: "Owner died") == "Owner died")
    }
}
