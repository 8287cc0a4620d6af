import Files
import Foundation

/// The file with the tokens of one profile. Only its owner can read it, in a folder only its owner
/// can enter.
package struct TokenFile: Sendable {
    /// Where the file is.
    package let path: String

    package init(path: String) { self.path = path }

    /// More bytes than any tokens need.
    private static let largest = 1 << 20

    private var folder: String { Folder(of: path).path }

    /// Reads the tokens; nil if there is no file. Throws `TokenFileError`, also if others can read
    /// the file: they may have taken the tokens.
    package func read() throws(TokenFileError) -> StoredTokens? {
        guard try isPrivate(folder, isFolder: true) else { return nil }
        let bytes: [UInt8]?
        do {
            let file = try RegularFile(reading: path, followsLinks: false)
            // Checks the file that was opened, not the path, which may lead to another one by then.
            try judge(try file.status(), path)
            bytes = try file.allBytes(limit: Self.largest)
        } catch let error as TokenFileError {
            throw error
        } catch let FileError.system(_, errno) where errno != EISDIR {
            if errno == ENOENT { return nil }
            throw .failed(path: path, errno: errno)
        } catch {
            throw .malformed(path: path)
        }
        guard let bytes,
            let tokens = (try? JSONValue(bytes: Data(bytes)))?.asObject.flatMap(StoredTokens.init)
        else { throw .malformed(path: path) }
        return tokens
    }

    /// Replaces the whole file: after a crash there is the old one or the new one. Makes the folder
    /// if there is none. Throws `TokenFileError`.
    package func write(_ tokens: StoredTokens) throws(TokenFileError) {
        do throws(FileError) {
            try Folder(folder).make()
        } catch {
            throw .failed(path: error.path, errno: error.number)
        }
        _ = try isPrivate(folder, isFolder: true)
        _ = try isPrivate(path, isFolder: false)
        do throws(FileError) {
            try AtomicFile.replace(path, with: JSONValue.object(tokens.json).bytes)
        } catch {
            throw .failed(path: error.path, errno: error.number)
        }
    }

    /// Removes the file, if there is one. Throws `TokenFileError`.
    package func remove() throws(TokenFileError) {
        guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else {
            throw .failed(path: path, errno: errno)
        }
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
        guard !status.isOpenToOthers else { throw .openToOthers(path: path) }
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
