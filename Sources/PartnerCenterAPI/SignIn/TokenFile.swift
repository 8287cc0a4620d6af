import Foundation

/// The file with the tokens of one profile. Only its owner can read it, in a folder only its owner
/// can enter.
package struct TokenFile: Sendable {
    /// Where the file is.
    package let path: String

    package init(path: String) { self.path = path }

    /// More bytes than any tokens need.
    private static let largest = 1 << 20

    private var folder: String { (path as NSString).deletingLastPathComponent }

    /// Reads the tokens; nil if there is no file. Throws `TokenFileError`, also if others can read
    /// the file: they may have taken the tokens.
    package func read() throws(TokenFileError) -> StoredTokens? {
        guard try isPrivate(folder, isFolder: true) else { return nil }
        // Does not wait if it is a pipe.
        let descriptor = open(
            path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw .failed(path: path, errno: errno)
        }
        defer { close(descriptor) }
        // Checks the file that was opened, not the path, which may lead to another one by then.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .failed(path: path, errno: errno) }
        try judge(status, path)
        guard status.st_mode & S_IFMT == S_IFREG, status.st_size <= Self.largest else {
            throw .malformed(path: path)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: false)
        guard let data = try? handle.read(upToCount: Self.largest),
            let tokens = (try? JSONValue(bytes: data))?.asObject.flatMap(StoredTokens.init)
        else { throw .malformed(path: path) }
        return tokens
    }

    /// Replaces the whole file: after a crash there is the old one or the new one. Makes the folder
    /// if there is none. Throws `TokenFileError`.
    package func write(_ tokens: StoredTokens) throws(TokenFileError) {
        if try !isPrivate(folder, isFolder: true) {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            } catch {
                throw .failed(path: folder, errno: errno)
            }
            _ = try isPrivate(folder, isFolder: true)
        }
        _ = try isPrivate(path, isFolder: false)
        let draft = "\(path).\(UUID().uuidString.lowercased()).new"
        let descriptor = open(
            draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .failed(path: draft, errno: errno) }
        var isWritten = fill(descriptor, JSONValue.object(tokens.json).bytes)
        isWritten = fsync(descriptor) == 0 && isWritten
        isWritten = close(descriptor) == 0 && isWritten
        guard isWritten, rename(draft, path) == 0 else {
            let reason = errno
            unlink(draft)
            throw .failed(path: path, errno: reason)
        }
        // The name is on the disk once its folder is.
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if directory >= 0 {
            fsync(directory)
            close(directory)
        }
    }

    /// Removes the file, if there is one. Throws `TokenFileError`.
    package func remove() throws(TokenFileError) {
        guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
            throw .failed(path: path, errno: errno)
        }
    }

    private func fill(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(descriptor, $0.baseAddress, $0.count)
            }
            if count < 0 {
                if errno == EINTR { continue }
                return false
            }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Whether it is there. Throws if it is open to others.
    private func isPrivate(_ path: String, isFolder: Bool) throws(TokenFileError) -> Bool {
        var status = stat()
        let found = isFolder ? stat(path, &status) : lstat(path, &status)
        guard found == 0 else {
            if errno == ENOENT { return false }
            throw .failed(path: path, errno: errno)
        }
        try judge(status, path)
        return true
    }

    private func judge(_ status: stat, _ path: String) throws(TokenFileError) {
        guard status.st_uid == geteuid() else { throw .belongsToAnother(path: path) }
        guard status.st_mode & 0o077 == 0 else { throw .openToOthers(path: path) }
    }
}

/// Why tokens cannot be stored in a file, or read from it.
package enum TokenFileError: Error, Equatable {
    /// Group or others may read the file or enter the folder; `chmod` can mend it.
    case openToOthers(path: String)
    case belongsToAnother(path: String)
    /// It has no tokens that could be read.
    case malformed(path: String)
    /// The system's error.
    case failed(path: String, errno: Int32)
}

/// What a sign-in stores on this machine.
package struct StoredTokens: Equatable, Sendable {
    /// What gets access tokens.
    package let credential: Credential
    /// The secret of an application that needs one beside the refresh token, which is usual in the
    /// Secure Application Model.
    package let confidential: Secret?
    /// The last access token; nil if there was none.
    package let access: AccessToken?

    package init(
        credential: Credential, confidential: Secret? = nil, access: AccessToken? = nil
    ) {
        self.credential = credential
        self.confidential = confidential
        self.access = access
    }

    /// The same after a grant, which may have brought another refresh token.
    package func with(_ grant: TokenGrant) -> StoredTokens {
        var credential = credential
        if case .refreshToken = credential, let refresh = grant.refresh {
            credential = .refreshToken(refresh)
        }
        return StoredTokens(
            credential: credential, confidential: confidential, access: grant.access)
    }

    /// Reads the JSON of the file.
    init?(_ json: JSONObject) {
        let secret = json.filledText("clientSecret").map(Secret.init)
        if let token = json.filledText("refreshToken") {
            (credential, confidential) = (.refreshToken(Secret(token)), secret)
        } else if let secret {
            (credential, confidential) = (.clientSecret(secret), nil)
        } else {
            return nil
        }
        access = json.filledText("accessToken").flatMap { token in
            json.date("expires").map { AccessToken(Secret(token), expiry: $0) }
        }
    }

    var json: JSONObject {
        var json: JSONObject = [:]
        switch credential {
        case .refreshToken(let token): json["refreshToken"] = .string(token.revealed)
        case .clientSecret(let secret): json["clientSecret"] = .string(secret.revealed)
        }
        if let confidential { json["clientSecret"] = .string(confidential.revealed) }
        if let access {
            json["accessToken"] = .string(access.secret.revealed)
            json["expires"] = .string(WireDate.text(access.expiry))
        }
        return json
    }
}
