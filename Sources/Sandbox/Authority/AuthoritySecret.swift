import Cryptography
import Foundation
import PartnerCenterAPI

/// What an authority signs with, and since when what it signed is good. Never printed.
struct AuthoritySecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    let key: SymmetricKey
    /// Refresh tokens from before this moment are revoked.
    var validSince: Date
    /// What id tokens are signed with; its public half is for everybody. Nil until the first one,
    /// as it takes a while to make, and in files of before there were any.
    private(set) var identityKey: RSAKey?

    /// A new one, unless it is given.
    init(
        key: SymmetricKey = SymmetricKey(),
        validSince: Date = Date(timeIntervalSince1970: 0),
        identityKey: RSAKey? = nil
    ) {
        self.key = key
        self.validSince = validSince
        self.identityKey = identityKey
    }

    /// The key for id tokens, and whether it had to be made. Throws if there is no chance to draw
    /// it from.
    mutating func makeIdentityKey() throws(RSAError) -> (key: RSAKey, isNew: Bool) {
        if let identityKey { return (identityKey, false) }
        let key = try RSAKey()
        identityKey = key
        return (key, true)
    }

    var description: String { "AuthoritySecret(…)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }

    /// Reads the file, or makes it with a new secret. Throws if others can read it.
    init(file path: String) throws(AuthorityError) {
        guard access(path, F_OK) == 0 else {
            self.init()
            try save(to: path)
            return
        }
        var information = stat()
        guard stat(path, &information) == 0 else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard information.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
        // A pipe would be waited for, and a device has no end.
        guard information.st_mode & S_IFMT == S_IFREG, information.st_size <= 1 << 16 else {
            throw .damaged(path: path)
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .unreadable(path: path, reason: String(cString: strerror(errno)))
        }
        guard let json = try? JSON(bytes: data).asObject, let text = json.text("key"),
            let bytes = Data(base64Encoded: text), bytes.count == 32,
            let seconds = json.number("validSince")
        else { throw .damaged(path: path) }
        var identityKey: RSAKey?
        if let text = json.text("identityKey") {
            guard let known = Self.identityKey(text) else {
                throw .damaged(path: path)
            }
            identityKey = known
        }
        self.init(
            key: SymmetricKey(bytes: Array(bytes)),
            validSince: Date(timeIntervalSince1970: TimeInterval(seconds)),
            identityKey: identityKey)
    }

    /// A key as a file has it, or as an earlier release wrote it: in PEM (RFC 7468).
    private static func identityKey(_ text: String) -> RSAKey? {
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first == "-----BEGIN RSA PRIVATE KEY-----" else {
            return Data(base64Encoded: text).flatMap { RSAKey(stored: Array($0)) }
        }
        let content = lines.dropFirst().prefix { !$0.hasPrefix("-") }.joined()
        return Data(base64Encoded: content).flatMap { RSAKey(pkcs1: Array($0)) }
    }

    /// Writes it for its owner alone, at once or not at all.
    func save(to path: String) throws(AuthorityError) {
        var members: JSONObject = [
            "key": .string(Data(key.bytes).base64EncodedString()),
            "validSince": JSON(integerLiteral: Int(validSince.timeIntervalSince1970)),
        ]
        members["identityKey"] = identityKey.map {
            .string(Data($0.stored).base64EncodedString())
        }
        let json = JSON.object(members)
        let draft = "\(path).\(UUID().uuidString).new"
        let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL, 0o600)
        guard descriptor >= 0 else {
            throw .unwritable(path: path, reason: String(cString: strerror(errno)))
        }
        let bytes = json.bytes
        let written = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
        let isSafe = written == bytes.count && fsync(descriptor) == 0
        close(descriptor)
        guard isSafe, rename(draft, path) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(draft)
            throw .unwritable(path: path, reason: reason)
        }
    }
}

/// Why an authority cannot keep its secret.
package enum AuthorityError: Error, Equatable, CustomStringConvertible {
    /// Somebody else than its owner can read the file.
    case readableByOthers(path: String)
    case damaged(path: String)
    case unreadable(path: String, reason: String)
    case unwritable(path: String, reason: String)

    package var description: String {
        switch self {
        case .readableByOthers(let path): "\(path): others can read it; it must be for you alone"
        case .damaged(let path): "\(path): not a file of secrets of this program"
        case .unreadable(let path, let reason), .unwritable(let path, let reason):
            "\(path): \(reason)"
        }
    }
}
