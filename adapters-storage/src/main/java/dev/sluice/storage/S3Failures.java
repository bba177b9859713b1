package dev.sluice.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says in words why an object store did not do its work: the messages of the SDK tell a lot of other things too. */
final class S3Failures {
    private S3Failures() {}

    static UncheckedIOException because(String what, SdkException cause) {
        return new UncheckedIOException(what + ": " + describe(cause), new IOException(describe(cause), cause));
    }

    static String describe(SdkException cause) {
        if (cause instanceof AwsServiceException answered) {
            var details = answered.awsErrorDetails();
            var code = details == null || details.errorCode() == null ? "" : " " + details.errorCode();
            var message = details == null || details.errorMessage() == null ? "" : " (" + details.errorMessage() + ")";
            return "the object store answered " + answered.statusCode() + code + message;
        }
        Throwable deepest = cause;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return deepest == cause ? String.valueOf(cause.getMessage()) : deepest.toString();
    }

    /** Whether the store said that there is no such object, which is not to say that there is no such bucket. */
    static boolean isNoSuchObject(S3Exception answer) {
        return isCode(answer, "NoSuchKey");
    }

    static boolean isNoSuchUpload(S3Exception answer) {
        return isCode(answer, "NoSuchUpload");
    }

    static boolean isBehindTheEnd(S3Exception answer) {
        return answer.statusCode() == 416;
    }

    private static boolean isCode(S3Exception answer, String code) {
        return answer.awsErrorDetails() != null
                && code.equals(answer.awsErrorDetails().errorCode());
    }
}
