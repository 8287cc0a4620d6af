import Cryptography
import Files
import Foundation
import PartnerCenterAPI

/// The keys an authority signs with, since when its refresh tokens are valid, and which clients
/// were consented to. Never printed.
struct AuthoritySecret: Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    let key: SymmetricKey
    /// Refresh tokens from before this moment are revoked.
    var validSince: Date
    /// The key of id tokens, whose public half is published. Nil until the first id token, as it
    /// takes a while to make, and in older files.
    private(set) var identityKey: RSAKey?
    /// The permissions of Microsoft Graph that were consented to, by client.
    var consents: [String: [GraphPermission]] = [:]

    /// A new secret, unless its parts are given.
    init(
        key: SymmetricKey = SymmetricKey(),
        validSince: Date = Date(timeIntervalSince1970: 0),
        identityKey: RSAKey? = nil, consents: [String: [GraphPermission]] = [:]
    ) {
        self.key = key
        self.validSince = validSince
        self.identityKey = identityKey
        self.consents = consents
    }

    /// The key of id tokens, and whether it was made now. Throws if there are no random bytes.
    mutating func makeIdentityKey() throws(RSAError) -> (key: RSAKey, isNew: Bool) {
        if let identityKey { return (identityKey, false) }
        let key = try RSAKey()
        identityKey = key
        return (key, true)
    }

    var description: String { "AuthoritySecret(…)" }
    var debugDescription: String { description }
    var customMirror: Mirror { Mirror(self, children: []) }

    /// Reads the file, or writes one with a new secret. Throws if others can read it, or it cannot
    /// be read or written.
    init(file path: String) throws(AuthorityError) {
        let file: [UInt8]?
        do {
            let opened = try RegularFile(reading: path)
            guard try !opened.status().isOpenToOthers else {
                throw AuthorityError.readableByOthers(path: path)
            }
            file = try opened.allBytes(limit: 1 << 16)
        } catch FileError.system(_, ENOENT) {
            self.init()
            try save(to: path)
            return
        } catch FileError.system(_, let number) where number != EISDIR {
            throw .unreadable(path: path, reason: String(cString: strerror(number)))
        } catch let error as AuthorityError {
            throw error
        } catch {
            throw .damaged(path: path)
        }
        guard let file else { throw .damaged(path: path) }
        guard let json = try? JSONValue(bytes: Data(file)).asObject, let text = json.text("key"),
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
        var consents: [String: [GraphPermission]] = [:]
        // Earlier files have none.
        let kept = json.object("graphConsent")
        for client in kept?.members.keys.map({ $0 }) ?? [] {
            consents[client] = kept?.texts(client).compactMap(GraphPermission.init(rawValue:))
        }
        self.init(
            key: SymmetricKey(bytes: Array(bytes)),
            validSince: Date(timeIntervalSince1970: TimeInterval(seconds)),
            identityKey: identityKey,
            consents: consents)
    }

    /// Parses a key in the form of the file, or in PEM (RFC 7468), as an earlier release wrote it.
    private static func identityKey(_ text: String) -> RSAKey? {
        let lines = text.split(whereSeparator: \.isNewline)
        guard lines.first == "-----BEGIN RSA PRIVATE KEY-----" else {
            return Data(base64Encoded: text).flatMap { RSAKey(stored: Array($0)) }
        }
        let content = lines.dropFirst().prefix { !$0.hasPrefix("-") }.joined()
        return Data(base64Encoded: content).flatMap { RSAKey(pkcs1: Array($0)) }
    }

    /// Writes the file for its owner alone, completely or not at all.
    func save(to path: String) throws(AuthorityError) {
        var members: JSONObject = [
            "key": .string(Data(key.bytes).base64EncodedString()),
            "validSince": JSONValue(integerLiteral: Int(validSince.timeIntervalSince1970)),
        ]
        members["identityKey"] = identityKey.map {
            .string(Data($0.stored).base64EncodedString())
        }
        if !consents.isEmpty {
            members["graphConsent"] = .object(
                JSONObject(consents.mapValues { .array($0.map { .string($0.rawValue) }) }))
        }
        do throws(FileError) {
            try AtomicFile.replace(path, with: JSONValue.object(members).bytes)
        } catch {
            throw .unwritable(path: path, reason: String(cString: strerror(error.number)))
        }
    }
}

/// Why the file of an authority's secret cannot be used.
package enum AuthorityError: Error, Equatable, CustomStringConvertible {
    /// Others than its owner can read the file.
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
